import type { Ceremony, CeremonyId } from '../../../shared/handover/ceremony.ts';
import type { HandedOver } from '../../../shared/handover/handed-over.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Day } from '../../../shared/time.ts';
import type { ReadableDb } from '../../database/handles.ts';
import { listBackups } from '../../database/repositories/backups.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import { getCeremony } from '../../database/repositories/ceremonies.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { listOpenDisclosures } from '../../database/repositories/disclosures.ts';
import { listValidDoorLists } from '../../database/repositories/door-lists.ts';
import { listDraftKeys } from '../../database/repositories/drafts.ts';
import { getIncident, listIncidentsIn } from '../../database/repositories/incidents.ts';
import { listHolds } from '../../database/repositories/legal-holds.ts';
import { listMembers } from '../../database/repositories/members.ts';
import { listQuickNotes } from '../../database/repositories/quick-notes.ts';
import { listTasks } from '../../database/repositories/tasks.ts';
import { addDays } from '../calendar.ts';
import { comingInCodeNames } from '../coming-ends.ts';
import type { QueryContext } from '../context.ts';
import { OPEN_STATUSES } from '../incidents.ts';
import { findOwed } from '../owed-board.ts';
import { dueCases } from '../retention/due.ts';
import { judgedCases } from '../retention/judged-cases.ts';
import { getRetentionRule } from '../retention/rule.ts';

const DAYS_AHEAD = 183;

/** What the successor gets, or got. What is to do in cases that the one who asks is out of is left out, and said to be. */
export function readHandedOver(context: QueryContext, { id, today }: { id: CeremonyId; today: Day }): HandedOver {
  const { db, member } = context;
  const ceremony = getCeremony(db, id);
  if (ceremony === undefined) throw new AppError('not-found', `Cannot find the handover "${id}": there is none`);
  const closed = new Set(listClosedCases(db, member));
  const open = listIncidentsIn(db, OPEN_STATUSES);
  const owners = ownersIn(db, ceremony);
  return {
    cases: open.map(({ id: incidentId, codeName, status }) => ({ incidentId, codeName, status })),
    leftOut: open.filter((incident) => closed.has(incident.id)).length,
    tasks: listTasks(db, { openOnly: true, except: [...closed] }).filter(({ owner }) => owners.has(owner)),
    owed: findOwed(context, { today }).filter((line) => line.kind !== 'follow-up' || owners.has(line.owner)),
    coming: comingInCodeNames(context, today, DAYS_AHEAD),
    retention: retentionOf(db, today, closed),
    ...outside(db, today),
    recoveryConfirmedAt: getCaseFileRecord(db).recoveryConfirmedAt,
    ...whoRemains(db, ceremony),
    own: ceremony.memberId === member && ceremony.direction === 'out' ? ownOf(db, member) : null,
  };
}

/** The one who leaves; after a package came, everybody who has no access here. */
export function ownersIn(db: ReadableDb, { direction, memberId }: Ceremony): Set<MemberId> {
  if (direction === 'out') return new Set([memberId]);
  const gone = listMembers(db, true).filter(({ removedAt }) => removedAt !== null);
  return new Set(gone.map(({ id }) => id));
}

function retentionOf(db: ReadableDb, today: Day, closed: ReadonlySet<IncidentId>): HandedOver['retention'] {
  const until = addDays(today, DAYS_AHEAD);
  const due = dueCases(judgedCases(db, { today, hidden: [...closed] }), getRetentionRule(db));
  const holds = listHolds(db).filter(({ incidentId }) => !closed.has(incidentId));
  return {
    due: due
      .filter(({ incidentId, on }) => on <= until && !closed.has(incidentId))
      .map(({ incidentId, codeName, on }) => ({ incidentId, codeName, on })),
    holds: holds.flatMap(({ incidentId }) => {
      const incident = getIncident(db, incidentId);
      return incident === undefined ? [] : [{ incidentId, codeName: incident.codeName }];
    }),
  };
}

function outside(db: ReadableDb, today: Day): Pick<HandedOver, 'disclosures' | 'doorLists' | 'backups'> {
  const disclosures = listOpenDisclosures(db);
  const lists = listValidDoorLists(db, today);
  const backups = listBackups(db);
  return {
    disclosures: { open: disclosures.length, next: disclosures[0]?.expiresOn ?? null },
    doorLists: { valid: lists.length, next: lists[0]?.expiresOn ?? null },
    backups: {
      count: backups.length,
      last: backups[0]?.at ?? null,
      folders: [...new Set(backups.map(({ folder }) => folder))],
    },
  };
}

function whoRemains(db: ReadableDb, { memberId }: Ceremony): Pick<HandedOver, 'isAlone' | 'isOnlyLead'> {
  const others = listMembers(db, false).filter(({ id }) => id !== memberId);
  return { isAlone: others.length === 0, isOnlyLead: !others.some(({ role }) => role === 'lead') };
}

function ownOf(db: ReadableDb, member: MemberId): HandedOver['own'] {
  return { drafts: listDraftKeys(db, member, 'intake:').length, quickNotes: listQuickNotes(db, member).length };
}
