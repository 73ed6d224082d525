import type { Comparison, PrintedHead } from '../../../shared/audit/comparison.ts';
import { findByHash, listChains, readChainHead, verifyChain } from '../../database/repositories/audit-entries.ts';
import type { QueryContext } from '../context.ts';

/** Any chain may be the one that was printed: each copy of the app has its own. */
export function compareHead({ db }: Pick<QueryContext, 'db'>, { sequence, hash }: PrintedHead): Comparison {
  const chains = listChains(db);
  const entries = Math.max(0, ...chains.map((chain) => readChainHead(db, chain).sequence));
  const found = findByHash(db, hash).find((entry) => sequence === null || entry.sequence === sequence);
  if (found === undefined) return { outcome: (sequence ?? 0) > entries ? 'cut' : 'other', sequence, entries };
  const { brokenAt } = verifyChain(db, found.installation);
  const isWhole = brokenAt === null || brokenAt > found.sequence;
  return { outcome: isWhole ? 'contained' : 'broken', sequence: found.sequence, entries };
}
