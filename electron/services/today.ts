import type { IncidentSummary } from '../../shared/incidents/incident.ts';
import { BAN_KINDS } from '../../shared/sanctions/catalogue.ts';
import type { Day } from '../../shared/time.ts';
import type { ReadableDb } from '../database/handles.ts';
import { getCaseFileRecord } from '../database/repositories/case-file.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { listDraftKeys } from '../database/repositories/drafts.ts';
import { countIncidents, listUnansweredIncidents } from '../database/repositories/incidents.ts';
import { listMembers } from '../database/repositories/members.ts';
import { countInForce } from '../database/repositories/sanctions.ts';
import { countOpenTasks, listTasksDue } from '../database/repositories/tasks.ts';
import { addDays } from './calendar.ts';
import { comingInCodeNames } from './coming-ends.ts';
import type { QueryContext } from './context.ts';
import { summariser } from './incident-summary.ts';
import { OPEN_STATUSES } from './incidents.ts';

/** A screen shows what is near; the rest stands in the lists, and the counts tell how much that is. */
const SHOWN = 100;
const TASK_DAYS = 7;

export function readToday(context: QueryContext, { today }: { today: Day }) {
  const { db, member } = context;
  const closed = listClosedCases(db, member);
  return {
    clocks: clocksOf(db).slice(0, SHOWN),
    tasks: listTasksDue(db, addDays(today, TASK_DAYS), closed, SHOWN),
    drafts: listDraftKeys(db, member, 'intake:'),
    coming: comingInCodeNames(context, today),
    counts: {
      openIncidents: countIncidents(db, { statuses: OPEN_STATUSES }),
      openTasks: countOpenTasks(db, closed),
      bansInForce: countInForce(db, BAN_KINDS, today),
    },
    recoveryKeyConfirmed: getCaseFileRecord(db).recoveryConfirmedAt !== null,
    aloneWithKey: listMembers(db, false).length < 2,
  };
}

/** The soonest first. Where no answer is promised no clock runs. */
function clocksOf(db: ReadableDb): IncidentSummary[] {
  return listUnansweredIncidents(db, OPEN_STATUSES)
    .map(summariser(db))
    .filter(({ answerDue }) => answerDue !== null)
    .sort((a, b) => String(a.answerDue).localeCompare(String(b.answerDue)));
}
