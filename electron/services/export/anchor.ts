import type { ChainHead } from '../../../shared/audit/audit-entry.ts';
import { readChainHead } from '../../database/repositories/audit-entries.ts';
import type { QueryContext } from '../context.ts';
import type { Words } from './printed-words.ts';

/**
 * The latest entry of this installation's log, before the entry of what is being written now. Kept outside the case file, it
 * shows later whether the log was cut at its end or written anew, which the log cannot tell by itself.
 */
export function anchorHead({ db, installation }: Pick<QueryContext, 'db' | 'installation'>): ChainHead {
  return readChainHead(db, installation);
}

/** As it stands at the foot of whatever leaves the case file. Two of it are typed back to compare: its number and its hash. */
export function anchorLine({ sequence, hash }: ChainHead, words: Words): string {
  return words('print.footer.anchor', { sequence, hash });
}
