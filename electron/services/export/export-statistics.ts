import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { BanStatistics, Figures } from '../../../shared/bans/statistics.ts';
import type { Grant } from '../../../shared/grant.ts';
import type { Day } from '../../../shared/time.ts';
import { countList } from '../bans.ts';
import type { TaskContext } from '../context.ts';
import { type Cell, writeCsv } from '../tables/write-table.ts';
import { checkPlace, placeFile } from './place-file.ts';
import { readPrintedWords, type Words } from './printed-words.ts';

/** Writes the list in numbers, so that it can be made public: nobody is named, and no small number told. */
export async function exportStatistics(
  context: TaskContext,
  { destination, today }: { readonly destination: Grant; readonly today: Day },
) {
  const path = context.resolve(destination);
  await checkPlace(path);
  const bytes = Buffer.from(writeCsv(statisticsRows(countList(context, { today }), today, readPrintedWords())));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await placeFile(path, bytes, () => context.mutate(({ audit }) => audit('export.ban-statistics', sha256)));
  return { fileName: basename(path), bytes: bytes.length, sha256 };
}

export function statisticsRows({ bans, flags }: BanStatistics, today: Day, words: Words): Cell[][] {
  const head = ['of', 'table', 'entry', 'count', 'asOf'].map((column) => words(`print.statistics.${column}`));
  return [head, ...rowsOf('bans', bans, today, words), ...rowsOf('flags', flags, today, words)];
}

function rowsOf(of: 'bans' | 'flags', { total, years, scopes, lengths, endings }: Figures, today: Day, words: Words) {
  const row = (table: string, entry: string, count: number | null): Cell[] => {
    const told = count ?? words('print.statistics.few');
    return [words(`print.statistics.${of}`), words(`print.statistics.${table}`), entry, told, today];
  };
  return [
    row('total', '', total),
    ...years.map(({ key, count }) => row('year', key, count)),
    ...scopes.map(({ key, count }) => row('scope', words(`bans.scope.${key}`), count)),
    ...lengths.map(({ key, count }) => row('length', words(`bans.length.${key}`), count)),
    ...endings.map(({ key, count }) => row('ending', words(`bans.ending.${key}`), count)),
  ];
}
