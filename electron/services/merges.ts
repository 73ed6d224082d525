import type { IncidentId } from '../../shared/incidents/incident.ts';
import { type Merge, MergeId } from '../../shared/people/merge.ts';
import { displayName, type PersonId, PersonInput } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import type { ReadableDb } from '../database/handles.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { listMembers } from '../database/repositories/members.ts';
import {
  getMerge,
  insertMerge,
  listMergesInto,
  listMergesOf,
  type MergeRecord,
  updateMergeUndone,
} from '../database/repositories/merges.ts';
import {
  getPerson,
  listRecordsOf,
  type PersonRecord,
  updatePerson,
  updatePersonKept,
} from '../database/repositories/people.ts';
import { listHiddenPeople } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { notePossibleMembers } from './possible-parties.ts';
import { indexPerson } from './search-words.ts';
import { fieldsOf, type Records, unite } from './united-person.ts';

/** From now on `keep` stands for both. Each record keeps its own rows: nothing is moved, so nothing can be lost by undoing it. */
export function mergePeople(
  context: MutationContext,
  { keep, merged }: { keep: PersonId; merged: PersonId },
): { mergeId: MergeId } {
  const { db, member, now, newId, stamp, audit } = context;
  const kept = readUnmerged(context, keep);
  const other = readUnmerged(context, merged);
  if (keep === merged) throw refused('both are the same one');
  const before = listClosedToAll(db);
  const mergeId = MergeId.parse(newId());
  const contents = { kept: fieldsOf(kept), merged: fieldsOf(other) };
  insertMerge(db, {
    id: mergeId,
    keptId: keep,
    mergedId: merged,
    memberId: member,
    at: now(),
    undoneAt: null,
    ...contents,
  });
  for (const record of listRecordsOf(db, merged)) updatePersonKept(db, record.id, keep, stamp());
  refuseOverfull(db, keep);
  notePossibleMembers(context, kept);
  if (listClosedToAll(db).some((id) => !before.includes(id)))
    throw refused('nobody could open a case of theirs any more');
  audit('person.merged', `${merged} ${keep}`);
  return { mergeId };
}

/** The merged record is as it was on that day. What was added or changed since stays with the kept one. */
export function undoMerge(context: MutationContext, { mergeId }: { mergeId: MergeId }): Record<string, never> {
  const { db, now, stamp, audit } = context;
  const merge = getMerge(db, mergeId);
  const hidden = listHiddenPeople(context);
  if (merge === undefined || isHidden(merge, hidden))
    throw new AppError('not-found', `Cannot undo the joining "${mergeId}": there is none`);
  const { mergedId, keptId, merged } = merge;
  if (merge.undoneAt !== null) throw new AppError('not-allowed', 'Cannot undo the joining: it was undone before');
  updateMergeUndone(db, mergeId, now());
  updatePerson(db, { ...merged, id: mergedId }, stamp());
  indexPerson(db, { ...merged, id: mergedId });
  updatePersonKept(db, mergedId, null, stamp());
  for (const id of standingFor(db, mergedId)) updatePersonKept(db, id, mergedId, stamp());
  audit('person.unmerged', `${mergedId} ${keptId}`);
  return {};
}

/** The joinings by which a kept person came about, for a member who may know of both sides of each. */
export function readMerges(context: QueryContext, keptId: PersonId): Merge[] {
  const records = new Map(listRecordsOf(context.db, keptId).map((record) => [record.id, record]));
  if (records.size < 2) return [];
  const hidden = listHiddenPeople(context);
  const joined = (id: PersonId, was: MergeRecord['kept']) => ({
    name: displayName(was),
    createdAt: records.get(id)?.createdAt ?? '',
  });
  return listMergesOf(context.db, [...records.keys()])
    .filter((merge) => !isHidden(merge, hidden))
    .map(({ id, memberId, at, kept, merged, ...merge }) => ({
      id,
      by: memberId,
      at,
      kept: joined(merge.keptId, kept),
      merged: joined(merge.mergedId, merged),
    }));
}

/** All records of somebody that this member may know of, the kept one first. Throws `not-found` when there is none. */
export function readRecords(
  context: QueryContext,
  id: PersonId,
  hidden: ReadonlySet<PersonId> = listHiddenPeople(context),
): Records<PersonRecord> {
  const records = listRecordsOf(context.db, id);
  // The id of a hidden record must not lead to the one that it was joined to.
  const isAskedFor = records.some((record) => record.id === id && (record.keptId === id || !hidden.has(id)));
  const [first, ...rest] = isAskedFor ? records.filter((record) => !hidden.has(record.id)) : [];
  if (first === undefined) throw new AppError('not-found', `Cannot find the person "${id}": there is none`);
  return [first, ...rest];
}

/** What is joined must still fit one person's fields: nothing is cut off. */
export function refuseOverfull(db: ReadableDb, id: PersonId): void {
  const [first, ...rest] = listRecordsOf(db, id);
  if (first !== undefined && PersonInput.safeParse(fieldsOf(unite([first, ...rest]))).success) return;
  throw new AppError('not-allowed', 'Cannot keep it in one record: together it is more than one holds');
}

function readUnmerged(context: QueryContext, id: PersonId): PersonRecord {
  readRecords(context, id);
  const record = getPerson(context.db, id);
  if (record === undefined) throw new Error('A person vanished');
  if (record.keptId !== id) throw refused('one of them was joined to another before');
  return record;
}

/** Those that had been joined to a record before it was itself joined to another, straight or through others. */
function standingFor(db: ReadableDb, keptId: PersonId): PersonId[] {
  return listMergesInto(db, keptId).flatMap(({ mergedId }) => [mergedId, ...standingFor(db, mergedId)]);
}

function isHidden({ keptId, mergedId }: MergeRecord, hidden: ReadonlySet<PersonId>): boolean {
  return hidden.has(keptId) || hidden.has(mergedId);
}

/** Cases into which no member could see. */
function listClosedToAll(db: ReadableDb): IncidentId[] {
  const [first = [], ...rest] = listMembers(db, false).map(({ id }) => listClosedCases(db, id));
  return first.filter((incident) => rest.every((closed) => closed.includes(incident)));
}

function refused(state: string): AppError {
  return new AppError('not-allowed', `Cannot join the two records: ${state}`);
}
