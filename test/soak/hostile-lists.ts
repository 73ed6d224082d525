import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readTable } from '../../electron/services/tables/read-table.ts';
import type { TableSource } from '../../electron/services/tables/table-source.ts';
import { AppError } from '../../shared/reply.ts';
import { TABLE_MAX_BYTES } from '../../shared/tables/table.ts';
import { peakMegabytes } from '../fixtures/peak-memory.ts';
import { workbook } from '../fixtures/workbooks.ts';

/**
 * `node test/soak/hostile-lists.ts`: lists of the greatest size that is taken, made to take long or much memory, each read
 * in a process of its own. At the most 300 MB more than idle, 30 s, nothing changed, and cancelled within 100 ms.
 */
const SIZE = TABLE_MAX_BYTES - 1_000;
const HEAD = 'name,e-mail\n';

/** The same part again and again, never in memory as a whole. */
function filled(head: string, part: string, tail = ''): () => TableSource {
  const piece = Buffer.from(part.repeat(Math.ceil(65_536 / part.length)));
  const count = Math.floor(SIZE / piece.length);
  return () => ({
    name: 'list.csv',
    size: count * piece.length,
    *pieces() {
      yield Buffer.from(head);
      for (let at = 0; at < count; at++) yield piece;
      yield Buffer.from(tail);
    },
  });
}

function book(rows: string, more: Record<string, string> = {}): () => TableSource {
  return () => {
    const bytes = workbook([{ name: 'L', rows }], more);
    return { name: 'list.xlsx', size: bytes.length, pieces: () => [bytes] };
  };
}

const row = (cells: number) => `<row>${'<c t="s"><v>0</v></c>'.repeat(cells)}</row>`;

/** What a large event exports: names and addresses that differ, answers that do not. */
function honest(): TableSource {
  const row = (at: number) =>
    `${at},Person ${at},Of ${at % 40_000},p${at}@example.org,Company ${at % 3_000}${',"I heard of it from a friend"'.repeat(25)}\n`;
  const size = 90 * 1024 * 1024;
  return {
    name: 'list.csv',
    size,
    *pieces() {
      yield Buffer.from(`order,first name,last name,e-mail,company${',answer'.repeat(25)}\n`);
      for (let at = 0; at < 100_000; at += 100)
        yield Buffer.from(Array.from({ length: 100 }, (_, more) => row(at + more)).join(''));
    },
  };
}

const LISTS: Readonly<Record<string, () => TableSource>> = {
  'an honest one of 100,000 rows and 30 columns': honest,
  '1 GB': () => ({ ...filled('', 'a')(), size: 2 ** 30 }),
  'one line': filled(HEAD, 'a'),
  'a million columns': filled(HEAD, ','),
  'a million columns in the head': filled('', 'a,'),
  'a quotation mark never closed': filled(`${HEAD}"`, 'Ana,a@example.org\n'),
  'nothing but quotation marks': filled(HEAD, '"'),
  'quotation marks that never fit': filled(HEAD, '"a" "b", '),
  'quotation marks before many blanks': filled(HEAD, `"${'x"'.repeat(50_000)}${' '.repeat(90_000)}\n`),
  'empty lines': filled(HEAD, '\n'),
  'mixed line ends': filled(HEAD, 'a,b\r\nc,d\re,f\n'),
  'NUL bytes': filled(HEAD, 'a\0,b\n'),
  'too many rows': filled(HEAD, 'Ana Lima,ana@example.org\n'),
  'names of the prototype': filled('__proto__,constructor\n', '__proto__,toString\n'),
  '200 columns': filled(HEAD, `${'x,'.repeat(199)}y\n`),
  'no UTF-8 in any line': filled(HEAD, 'J\u00e4rvi\u20ac\n'.replace('\u20ac', '\u0000')),
  'long cells': filled(HEAD, `${'a'.repeat(30_000)},b\n`),
  'a workbook of zeros': book(' '.repeat(100_000_000)),
  'a workbook of cells': book(row(200).repeat(3_000)),
  'a workbook of empty rows': book('<row/>'.repeat(1_048_576)),
  'a workbook of many strings': book('<row><c t="s"><v>0</v></c></row>', {
    'xl/sharedStrings.xml': `<sst>${Array.from({ length: 1_500_000 }, (_, at) => `<si><t>Somebody ${at * 7919}</t></si>`).join('')}</sst>`,
  }),
  'a workbook of one tag of many ends': book(`<row ${'a=">" '.repeat(150_000)}/>`),
  'a workbook of one tag': book(`<row ${'a="b" '.repeat(2_000_000)}/>`),
};

const [only] = process.argv.slice(2);
if (only === undefined) runAll();
else console.log(JSON.stringify(await readOne(only)));

function runAll(): void {
  const told = Object.keys(LISTS).map((list) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), list], {
      encoding: 'utf8',
    });
    if (status !== 0)
      return { list, became: `the process ended: ${stderr.slice(-300)}`, megabytes: Number.NaN, seconds: Number.NaN };
    return { list, ...(JSON.parse(stdout) as { became: string; megabytes: number; seconds: number }) }; // as printed below
  });
  console.table(told);
  process.exitCode = told.every(({ megabytes, seconds }) => megabytes < 300 && seconds < 30) ? 0 : 1;
}

async function readOne(list: string) {
  const own = Object.getOwnPropertyNames(Object.prototype).length;
  const source = LISTS[list]?.();
  if (source === undefined) throw new Error(`No list is called "${list}"`);
  const idle = peakMegabytes();
  const begun = performance.now();
  const became = await outcome(source);
  if (Object.getOwnPropertyNames(Object.prototype).length !== own) throw new Error('The prototype was changed');
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  const megabytes = Math.round(peakMegabytes() - idle);
  return { became, seconds, megabytes, cancelled: await cancelledAfter(source) };
}

async function outcome(source: TableSource): Promise<string> {
  try {
    const { rowCount, notes } = await readTable(source);
    return `${rowCount} rows ${notes.map(({ kind, count }) => `${kind} ${count}`).join(', ')}`;
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${JSON.stringify(error.details)}`;
    throw error;
  }
}

/** In milliseconds; null where it was over before. */
async function cancelledAfter(source: TableSource): Promise<number | null> {
  const abort = new AbortController();
  let at = 0;
  const timer = setTimeout(() => {
    at = performance.now();
    abort.abort();
  }, 20);
  const code = await readTable(source, { signal: abort.signal }).then(
    () => 'read',
    (error: unknown) => (error instanceof AppError ? error.code : 'internal'),
  );
  clearTimeout(timer);
  return code === 'cancelled' ? Math.round(performance.now() - at) : null;
}
