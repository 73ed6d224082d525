import type { Instant } from '../../../shared/time.ts';
import { markCleaned } from '../../database/repositories/erasures.ts';
import { makeSearchIndexAnew } from '../../database/repositories/search-index.ts';
import type { CaseFile } from '../../vault/case-file.ts';

/**
 * After the transaction that erased something: no page that said it is left, neither in the search index, nor in the write-ahead
 * log, nor in the room between rows. Where this is interrupted the erasures are not marked, and it is asked for once more.
 */
export async function cleanAfterErasure(caseFile: CaseFile, now: () => Instant): Promise<void> {
  makeSearchIndexAnew(caseFile.db);
  await caseFile.writeAnew();
  markCleaned(caseFile.db, now());
}
