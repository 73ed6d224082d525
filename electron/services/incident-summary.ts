import type { IncidentSummary } from '../../shared/incidents/incident.ts';
import { answerDue } from '../../shared/promises/due.ts';
import type { ReadableDb } from '../database/handles.ts';
import type { ListedIncident } from '../database/repositories/incidents.ts';
import { getPromiseRules } from './promise-rules.ts';

/** Adds when an answer is owed, as long as none was given and none was waived. Reads what was promised once for a list. */
export function summariser(db: ReadableDb): (incident: ListedIncident) => IncidentSummary {
  const rules = getPromiseRules(db);
  return (incident) => {
    const { id, codeName, status, setting, reportedAt, answeredAt, openTasks, answerWaived, anonymisedAt } = incident;
    const due = answeredAt === null && !answerWaived ? answerDue(rules, incident) : null;
    return { id, codeName, status, setting, reportedAt, answeredAt, openTasks, anonymisedAt, answerDue: due };
  };
}
