import type { OutOfReach } from '../../../shared/erasures/erasure.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { Instant } from '../../../shared/time.ts';
import { listOwnIds } from '../../database/erasing/case-rows.ts';
import { listDoorListsOut, listPackagesOut } from '../../database/erasing/copies.ts';
import type { ReadableDb } from '../../database/handles.ts';
import { listAuditEntries } from '../../database/repositories/audit-entries.ts';
import { listBackups } from '../../database/repositories/backups.ts';
import { listOpenDisclosures } from '../../database/repositories/disclosures.ts';
import { listRequests } from '../../database/repositories/person-requests.ts';
import type { QueryContext } from '../context.ts';
import { todayOf } from '../sanctions.ts';
import { peopleOf } from './people-of.ts';

/** Copies of some cases that the log knows of, and that erasing them here does not reach. */
export function listOutOfReach(context: QueryContext, incidentIds: readonly IncidentId[]): OutOfReach {
  const { db } = context;
  const people = new Set<string>(incidentIds.flatMap((id) => peopleOf(db, id)));
  const parts = new Set(incidentIds.flatMap((id) => [...listOwnIds(db, id)]));
  return copiesOf(context, { parts, people, cases: new Set(incidentIds) });
}

/** The same of what is known of somebody in whom no case is interested any more. */
export function listOutOfReachOf(context: QueryContext, records: readonly PersonId[]): OutOfReach {
  const ids = new Set<string>(records);
  return copiesOf(context, { parts: ids, people: ids, cases: new Set() });
}

interface Sought {
  readonly parts: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
}

function copiesOf(context: QueryContext, { parts, people, cases }: Sought): OutOfReach {
  const { db } = context;
  const since = firstSeen(db, new Set([...parts, ...people]));
  const isLater = ({ at }: { at: Instant }) => at >= since;
  const asked = listRequests(db).filter(({ personId }) => people.has(personId ?? ''));
  const ids = new Set([...parts, ...people, ...asked.map(({ id }) => id)]);
  const about = (subject: string) => subject.split(' ').some((word) => ids.has(word));
  return {
    backups: listBackups(db)
      .filter(isLater)
      .map(({ at, folder, fileName }) => ({ at, folder, fileName })),
    exports: entriesOf(db, WENT_OUT, since)
      .filter(({ action, subject }) => OF_EVERYTHING.has(action) || about(subject))
      .map(({ at, action, memberId }) => ({ at, action, memberId })),
    doorLists: listDoorListsOut(db, since, todayOf(context)),
    disclosures: listOpenDisclosures(db)
      .filter(({ personId, incidents }) => people.has(personId ?? '') || incidents.some((id) => cases.has(id)))
      .map(({ at, recipient, body }) => ({ at, recipient, body })),
    handovers: listPackagesOut(db, since),
  };
}

/** Actions by which something leaves the case file, by their first words. Backups, door lists and the like are listed by themselves. */
const WENT_OUT = [
  'export',
  'evidence.saved',
  'evidence.saved-stripped',
  'letter.left-pdf',
  'letter.left-eml',
  'letter.left-clipboard',
  'person-request.answer-saved',
  'ceremony.checklist-saved',
];

/** Not about one case: those due, or all, stand there by name or by code name. */
const OF_EVERYTHING = new Set(['export.ban-list', 'export.log', 'export.calendar', 'ceremony.checklist-saved']);

/** When the log first speaks of one of them: what was copied before does not hold it. */
function firstSeen(db: ReadableDb, ids: ReadonlySet<string>): Instant {
  const filter = { ...WHICHEVER, subjects: [...ids] };
  const [first] = listAuditEntries(db, filter, { offset: 0, limit: 1, oldestFirst: true }).entries;
  return first?.at ?? '';
}

function entriesOf(db: ReadableDb, actions: readonly string[], from: Instant) {
  const filter = { ...WHICHEVER, actions, from };
  return listAuditEntries(db, filter, { offset: 0, limit: MOST_EXPORTS }).entries;
}

const MOST_EXPORTS = 100_000;
const WHICHEVER = { memberId: undefined, actions: undefined, subjects: undefined, from: undefined, before: undefined };
