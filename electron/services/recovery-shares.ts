import type { z } from 'zod';
import type { recoveryProcedures } from '../../shared/members/recovery-procedures.ts';
import type { FormerShareSet, ShareHolder, ShareSet } from '../../shared/members/recovery-shares.ts';
import { AppError } from '../../shared/reply.ts';
import { type KeptShareSet, listShareSets, putShareSet } from '../database/repositories/recovery-shares.ts';
import type { PendingShares } from '../vault/case-file.ts';
import { digestOf, hasShareGroups, readCard } from '../vault/recovery-shares.ts';
import type { MutationContext, QueryContext, TaskContext } from './context.ts';

type Input<Name extends keyof typeof recoveryProcedures> = z.output<(typeof recoveryProcedures)[Name]['input']>;

export function readShareSets({ db }: QueryContext): { set: ShareSet | null; former: FormerShareSet[] } {
  const sets = listShareSets(db);
  const { id, name, needed, madeAt, cards } = inForce(sets) ?? { id: undefined, cards: [] };
  const set = id === undefined ? null : { id, name, needed, madeAt, holders: cards.map(withoutDigest) };
  return { set, former: sets.filter(({ endedAt }) => endedAt !== null).map(asFormer) };
}

export async function splitRecovery({ caseFile, progress }: TaskContext, { needed, holders }: Input<'split'>) {
  progress({ stage: 'keys', done: 0, total: 1 });
  const { name, cards, combinations } = await caseFile.splitRecovery(needed, holders);
  return { name, combinations, cards: [...cards] };
}

/** The set is noted before its key file takes its place and known to be in force after it: `settleShares` knows either side. */
export function confirmShare(context: TaskContext, { number, groups }: Input<'confirmShare'>) {
  const { caseFile, mutate } = context;
  const pending = pendingShares(caseFile);
  const card = pending.cards.find((candidate) => candidate.number === number);
  if (card === undefined || !hasShareGroups(card.share, groups)) return { matches: false, inForce: false };
  pending.confirmed.add(number);
  if (pending.confirmed.size < pending.cards.length) return { matches: true, inForce: false };
  mutate((change) => noteMade(change, pending));
  caseFile.putSharesInForce();
  mutate((change) => settle(change, pending.digest));
  return { matches: true, inForce: true };
}

/** Finds the card by what was typed, and says so exactly when it is none of those in force. */
export function checkShare({ db, now, stamp, audit }: MutationContext, { share }: Input<'checkShare'>): ShareHolder {
  const card = readCard(share);
  const digest = digestOf(card);
  const set = inForce(listShareSets(db));
  const found = set?.cards.find((candidate) => candidate.digest === digest);
  if (set === undefined) throw new AppError('no-shares', 'Cannot check this card: no cards are in force');
  if (found === undefined) {
    const [typed = ''] = card.split('-');
    throw new AppError('share-other-set', `Cannot use this card: it is of set ${typed}, and ${set.name} is in force`, {
      details: { place: 1, set: typed, first: set.name },
    });
  }
  const checked = { ...found, checkedAt: now() };
  putShareSet(db, { ...set, cards: set.cards.map((kept) => (kept === found ? checked : kept)) }, stamp());
  audit('recovery.card-checked', set.id);
  return withoutDigest(checked);
}

/** First the note, then the key file: cut off between, the next unlock deletes it. */
export function endShares({ caseFile, mutate }: TaskContext): Record<string, never> {
  mutate((change) => endShareSets(change, 'ended'));
  caseFile.deleteShares();
  return {};
}

/** With the key of the database every card ends. */
export function endShareSets({ db, now, stamp, audit }: MutationContext, why: FormerShareSet['why']): void {
  for (const set of listShareSets(db).filter(({ endedAt }) => endedAt === null)) {
    putShareSet(db, { ...set, inForce: false, endedAt: now(), why }, stamp());
    audit('recovery.cards-ended', set.id);
  }
}

/** At unlocking: what was cut off between note and key file, or put back from a copy, is made to agree. */
export function settleShares({ caseFile, mutate }: Pick<TaskContext, 'caseFile' | 'mutate'>): void {
  const digest = caseFile.sharesDigest();
  const sets = listShareSets(caseFile.db);
  const open = sets.filter(({ endedAt }) => endedAt === null);
  const isKnown = open.some(({ keyFile }) => keyFile === digest);
  if (open.length !== (isKnown ? 1 : 0) || open.some((set) => !set.inForce)) mutate((change) => settle(change, digest));
  if (sets.some(({ keyFile, endedAt }) => keyFile === digest && endedAt !== null)) caseFile.deleteShares();
}

export function pendingCard(caseFile: TaskContext['caseFile'], number: number) {
  const pending = pendingShares(caseFile);
  const card = pending.cards.find((candidate) => candidate.number === number);
  if (card === undefined) throw new AppError('not-found', `Cannot show card ${number}: there is none`);
  return { ...card, set: pending.name, needed: pending.needed, total: pending.cards.length };
}

function pendingShares(caseFile: TaskContext['caseFile']): PendingShares {
  if (caseFile.pendingShares !== undefined) return caseFile.pendingShares;
  throw new AppError(
    'not-found',
    'Cannot go on with these cards: they are known only until they are confirmed or locked away',
  );
}

function noteMade({ db, now, stamp, audit, newId }: MutationContext, pending: PendingShares): void {
  const { name, needed, digest: keyFile } = pending;
  const cards = pending.cards.map(({ number, holder, share }) => {
    return { number, holder, checkedAt: now(), digest: digestOf(share) };
  });
  const id = newId();
  const set = { id, name, needed, madeAt: now(), endedAt: null, keyFile, cards, inForce: false, why: null };
  putShareSet(db, set, stamp());
  audit('recovery.split', id);
}

/** The set whose key file is there is in force, and every other one ended. */
function settle({ db, now, stamp, audit }: MutationContext, digest: string | undefined): void {
  const open = listShareSets(db).filter(({ endedAt }) => endedAt === null);
  const present = open.find(({ keyFile }) => keyFile === digest);
  for (const set of open) {
    if (set === present) putShareSet(db, { ...set, inForce: true }, stamp());
    else {
      const why = present === undefined ? 'lost' : 'replaced';
      putShareSet(db, { ...set, inForce: false, endedAt: now(), why }, stamp());
    }
    audit(set === present ? 'recovery.cards-in-force' : 'recovery.cards-ended', set.id);
  }
}

function inForce(sets: readonly KeptShareSet[]): KeptShareSet | undefined {
  return sets.find((set) => set.inForce && set.endedAt === null);
}

function withoutDigest({ number, holder, checkedAt }: ShareHolder): ShareHolder {
  return { number, holder, checkedAt };
}

function asFormer({ id, name, needed, madeAt, endedAt, cards, why }: KeptShareSet): FormerShareSet {
  return { id, name, needed, madeAt, cards: cards.length, endedAt: endedAt ?? madeAt, why: why ?? 'ended' };
}
