import type { Erasure, ErasureId, ErasurePreview, KeptBecause, OutOfReach } from '../../../shared/erasures/erasure.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import { AppError } from '../../../shared/reply.ts';
import type { HowErased } from '../../../shared/retention/rule.ts';
import { listErasures } from '../../database/repositories/erasures.ts';
import { getPerson, listRecordsOf } from '../../database/repositories/people.ts';
import { listHiddenPeople } from '../access.ts';
import type { MutationContext, QueryContext, TaskContext } from '../context.ts';
import { readPerson } from '../people.ts';
import { listDue } from '../retention/due.ts';
import { todayOf } from '../sanctions.ts';
import { cleanAfterErasure } from './clean-after.ts';
import { countsOf } from './counts-of.ts';
import { assertErasable, eraseCase } from './erase-case.ts';
import { erasePerson, whatNeeds } from './erase-person.ts';
import { listOutOfReach, listOutOfReachOf } from './out-of-reach.ts';
import { peopleOf } from './people-of.ts';
import { whyKept } from './why-kept.ts';

/** Of what was erased because somebody chose to, and not because a rule said so. */
const BY_HAND = 'chosen by a member';

/** What goes, who stays and why, and which copies are not reached. */
export function previewErasure(
  context: QueryContext,
  { incidentIds }: { incidentIds: readonly IncidentId[] },
): ErasurePreview {
  const cases = incidentIds.map((id) => {
    const { codeName, status, reportedAt } = assertErasable(context, id, 'deleted');
    return { id, codeName, status, reportedAt, counts: countsOf(context.db, id) };
  });
  return { cases, people: peopleIn(context, incidentIds), outOfReach: listOutOfReach(context, incidentIds) };
}

interface CasesToErase {
  readonly incidentIds: readonly IncidentId[];
  readonly how: HowErased;
  readonly confirmation: string;
}

/** All of them in one transaction. */
export async function eraseCases(context: TaskContext, { incidentIds, how, confirmation }: CasesToErase) {
  const { db } = context;
  const [first, ...others] = incidentIds.map((id) => assertErasable(context, id, how));
  assertConfirmed(confirmation, others.length === 0 ? (first?.codeName ?? '') : String(incidentIds.length));
  const rules = new Map(listDue(context, { on: todayOf(context) }).map((due) => [due.incidentId, due.rule]));
  return erase(
    context,
    (change) => {
      for (const incidentId of new Set(incidentIds))
        eraseCase(change, { incidentId, how, rule: rules.get(incidentId) ?? BY_HAND });
    },
    new Set(listErasures(db).map(({ id }) => id)),
  );
}

export function previewPersonErasure(
  context: QueryContext,
  { personId }: { personId: PersonId },
): { name: string; standsAgainst: KeptBecause[]; outOfReach: OutOfReach } {
  const person = readPerson(context, personId);
  const records = listRecordsOf(context.db, person.id).map(({ id }) => id);
  return {
    name: displayName(person),
    standsAgainst: whatNeeds(context, person.id),
    outOfReach: listOutOfReachOf(context, records),
  };
}

export async function eraseWholePerson(
  context: TaskContext,
  { personId, confirmation }: { personId: PersonId; confirmation: string },
) {
  const person = readPerson(context, personId);
  assertConfirmed(confirmation, displayName(person) || NAMELESS);
  const before = new Set(listErasures(context.db).map(({ id }) => id));
  return erase(context, (change) => erasePerson(change, { personId: person.id, rule: BY_HAND }), before);
}

/** What is typed for somebody who has no name. */
const NAMELESS = 'erase';

/** People who went with a case are counted there. */
export function readErasures({ db }: QueryContext): Erasure[] {
  return listErasures(db).filter(
    ({ along, people, subjectKind }) => along === null && (subjectKind === 'case' || people > 0),
  );
}

/** What was interrupted: the database is written anew, so that no page keeps a copy. */
export async function finishErasing({ caseFile, now, progress }: TaskContext): Promise<Record<string, never>> {
  progress({ stage: 'cleaning', done: 1, total: 2 });
  await settled();
  await cleanAfterErasure(caseFile, now);
  return {};
}

/** Lets the progress through: SQLite works in one piece. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Cancelled up to the transaction; from there on it is done. */
async function erase(context: TaskContext, change: (context: MutationContext) => void, before: ReadonlySet<ErasureId>) {
  const { mutate, progress, signal } = context;
  progress({ stage: 'erasing', done: 0, total: 2 });
  signal.throwIfAborted();
  mutate(change);
  await finishErasing(context);
  const made = readErasures(context).filter(({ id }) => !before.has(id));
  return { erasures: made.map(({ id }) => id) };
}

/** Typed by hand: capitals and blanks at the ends do not matter. */
function assertConfirmed(given: string, expected: string): void {
  const plain = (text: string) => text.trim().toLocaleLowerCase('en');
  if (plain(given) === plain(expected)) return;
  throw new AppError('not-confirmed', 'Cannot erase: what was typed is not what is asked for');
}

/** Everybody of these cases once, by the record that stands for them; none of whom the member may not come to know. */
function peopleIn(context: QueryContext, ids: readonly IncidentId[]): ErasurePreview['people'] {
  const { db } = context;
  const hidden = listHiddenPeople(context);
  const records = new Set(ids.flatMap((id) => peopleOf(db, id)));
  return [...records].flatMap((record) => {
    const known = hidden.has(record) ? undefined : getPerson(db, record);
    return known === undefined ? [] : [{ id: record, name: displayName(known), kept: whyKept(context, record, ids) }];
  });
}
