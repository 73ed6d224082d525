import type { IncidentSummary } from '../../shared/incidents/incident.ts';
import { answerDue } from '../../shared/incidents/response-clock.ts';
import type { ListedIncident } from '../database/repositories/incidents.ts';

/** Adds when an answer is owed, as long as none was given. */
export function summarise(incident: ListedIncident): IncidentSummary {
  const { id, codeName, status, setting, reportedAt, answeredAt, openTasks } = incident;
  const due = answeredAt === null ? answerDue(reportedAt, setting) : null;
  return { id, codeName, status, setting, reportedAt, answeredAt, openTasks, answerDue: due };
}
