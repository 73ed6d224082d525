import { type IncidentDetail, isOpen } from '../../../shared/incidents/incident.ts';
import type { Report } from '../../../shared/reports/report.ts';

/** What the handbook (§4) would have a team do next; each names a sentence `incidents.next.<step>`. */
export type NextStep =
  | 'readBack'
  | 'related'
  | 'convene'
  | 'meeting'
  | 'answer'
  | 'tasks'
  | 'followUp'
  | 'owed'
  | 'close'
  | 'done';

interface Known {
  readonly incident: Pick<IncidentDetail, 'status' | 'answeredAt' | 'answerDue' | 'openTasks' | 'related'>;
  readonly reports: readonly { readonly fields: Pick<Report['fields'], 'channel' | 'readBack'> }[];
  readonly meetings: readonly { readonly heldAt: string | null }[];
  /** How many promises and follow-ups are open. */
  readonly owed: number;
}

/**
 * One step, not a list: what is read back goes first, because it is only possible while the reporter is at hand;
 * earlier cases are read before a meeting; nobody is left without an answer.
 */
export function nextStep({ incident, reports, meetings, owed }: Known): NextStep {
  if (!isOpen(incident.status)) return incident.openTasks > 0 ? 'tasks' : 'done';
  if (reports.some(({ fields }) => fields.channel === 'spoken' && fields.readBack === 'not-yet')) return 'readBack';
  const wasHeld = meetings.some(({ heldAt }) => heldAt !== null);
  if (!wasHeld) return beforeTheMeeting(incident.related.length > 0, meetings.length > 0);
  if (incident.answeredAt === null && incident.answerDue !== null) return 'answer';
  if (incident.openTasks > 0) return 'tasks';
  if (incident.status !== 'following-up') return 'followUp';
  return owed > 0 ? 'owed' : 'close';
}

function beforeTheMeeting(hasRelated: boolean, isPlanned: boolean): NextStep {
  if (hasRelated) return 'related';
  return isPlanned ? 'meeting' : 'convene';
}
