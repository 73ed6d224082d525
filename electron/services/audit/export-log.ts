import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { setImmediate as settled } from 'node:timers/promises';
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import type { LogFilter } from '../../../shared/audit/log-filter.ts';
import type { Grant } from '../../../shared/grant.ts';
import { AppError } from '../../../shared/reply.ts';
import { listAuditEntries } from '../../database/repositories/audit-entries.ts';
import { listMembers } from '../../database/repositories/members.ts';
import type { TaskContext } from '../context.ts';
import { anchorHead } from '../export/anchor.ts';
import { checkPlace, placeFile } from '../export/place-file.ts';
import { readMessages } from '../export/print-resources.ts';
import { readPrintedWords, type Words } from '../export/printed-words.ts';
import { type Cell, writeCsv } from '../tables/write-table.ts';
import { entryFilter, teller } from './read-log.ts';

const PAGE = 1000;
const COLUMNS = ['number', 'when', 'who', 'what', 'case', 'action', 'subject', 'hash', 'installation'] as const;

/** Writes the log as CSV, oldest first: no content, but it tells who worked on what and when. Readable by anyone. */
export async function exportLog(
  context: TaskContext,
  { destination, ...filter }: LogFilter & { readonly destination: Grant },
) {
  const path = context.resolve(destination);
  await checkPlace(path);
  const chainHead = anchorHead(context);
  const written = await rowsOf(context, filter);
  const bytes = Buffer.from(writeCsv(written));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await placeFile(path, bytes, () => context.mutate(({ audit }) => audit('export.log', sha256)));
  return {
    ...{ fileName: basename(path), bytes: bytes.length, sha256 },
    ...{ chainHead: chainHead.hash, entries: written.length - 1 },
  };
}

/** Page by page, so that other calls are answered in between. What is logged meanwhile comes after what is written. */
async function rowsOf(context: TaskContext, filter: LogFilter): Promise<Cell[][]> {
  const { db, progress, signal } = context;
  const words = readPrintedWords();
  const asked = entryFilter(context, filter);
  const { total } = listAuditEntries(db, asked, { offset: 0, limit: 0 });
  const rows: Cell[][] = [COLUMNS.map((column) => words(`records.log.column.${column}`))];
  for (let offset = 0; offset < total; offset += PAGE) {
    if (signal.aborted) throw new AppError('cancelled', 'Cannot finish the log: it was cancelled');
    progress({ stage: 'reading', done: offset, total });
    const page = { offset, limit: Math.min(PAGE, total - offset), oldestFirst: true };
    rows.push(...rowsOfPage(context, listAuditEntries(db, asked, page).entries, words));
    await settled();
  }
  return rows;
}

function rowsOfPage(context: TaskContext, entries: readonly AuditEntry[], words: Words): Cell[][] {
  const tell = teller(context);
  const names = new Map<string, string>(listMembers(context.db, true).map(({ id, name }) => [id, name]));
  return entries.map(tell).map((entry) => {
    const { sequence, at, memberId, action, codeName, subject, hash, installation } = entry;
    const who = memberId === null ? words('records.log.byApp') : (names.get(memberId) ?? memberId);
    return [sequence, at, who, actionWords(action), codeName, action, subject, hash, installation];
  });
}

/** An action that this version has no words for stands as it is. */
function actionWords(action: string): string {
  return readMessages('en').get(`records.action.${action}`) ?? action;
}
