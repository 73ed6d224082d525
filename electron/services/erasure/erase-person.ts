import type { Erasure, KeptBecause } from '../../../shared/erasures/erasure.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { AppError } from '../../../shared/reply.ts';
import { forgetIds } from '../../database/erasing/mentions.ts';
import { deletePerson, forgetAnswers } from '../../database/erasing/people-rows.ts';
import { insertErasure } from '../../database/repositories/erasures.ts';
import { listRecordsOf } from '../../database/repositories/people.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { listOutOfReachOf } from './out-of-reach.ts';
import { unreachedCounts } from './unreached-counts.ts';
import { whyKept } from './why-kept.ts';

/** All records of somebody whom nothing needs to know any more; throws `still-needed` where something does. */
export function erasePerson(
  context: MutationContext,
  { personId, rule }: { readonly personId: PersonId; readonly rule: string },
): void {
  const { db, member, now, newId, stamp, audit } = context;
  if (whatNeeds(context, personId).length > 0)
    throw new AppError('still-needed', `Cannot erase the person "${personId}": something still needs to know them`);
  const records = listRecordsOf(db, personId).map(({ id }) => id);
  const unreached = unreachedCounts(listOutOfReachOf(context, records));
  const requests = forgetAnswers(db, records, stamp());
  for (const record of records) deletePerson(db, record, stamp());
  forgetIds(db, new Set([...records, ...requests]));
  for (const record of records) {
    insertErasure(db, {
      id: newId() as Erasure['id'], // a new id of the engine's own
      ...{ kind: 'deleted', subjectKind: 'person', subjectId: record, at: now(), memberId: member },
      ...{ rule, counts: {}, people: record === personId ? records.length : 0, unreached, along: null },
    });
  }
  audit('erasure.person-deleted', personId);
}

/** Why somebody cannot be erased by themselves; empty when nothing stands against it. */
export function whatNeeds(context: QueryContext, id: PersonId): KeptBecause[] {
  const records = listRecordsOf(context.db, id);
  const reasons = records.map((record) => whyKept(context, record.id, [])).filter((reason) => reason !== null);
  return [...new Set(reasons)];
}
