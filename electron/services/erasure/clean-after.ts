import { foldLogIn } from '../../database/fold-log-in.ts';
import { makeSearchIndexAnew } from '../../database/repositories/search-index.ts';
import type { CaseFile } from '../../vault/case-file.ts';

/**
 * After the transaction that erased something: no page that said it is left, neither in the search index nor in the write-ahead
 * log. While a backup is being copied the log waits until that is done, or until the lock.
 */
export function cleanAfterErasure({ db }: Pick<CaseFile, 'db'>): void {
  makeSearchIndexAnew(db);
  foldLogIn(db);
}
