import { z } from 'zod';
import { AppError, type ErrorCode } from '../../../shared/reply.ts';
import { Row, type Rows, type Shape, shapesOf } from '../../database/handover/row.ts';
import { migrations } from '../../database/migrations.ts';
import type { TaskContext } from '../context.ts';
import { FORMAT, KIND, PackageFacts, parseName } from './package-format.ts';
import { isPlausible } from './plausible-row.ts';
import type { OpenedFile } from './read-package.ts';

/** What a package says, without its files: rows that fit the tables here, and nothing else. */
export interface ArrivingPackage {
  readonly facts: PackageFacts;
  readonly rows: Rows;
}

const FACTS_MAX_BYTES = 16 * 1024 * 1024;
/** Far above what a table holds, far below what fills a memory. */
const ROWS_MAX_BYTES = 512 * 1024 * 1024;
const LINE_MAX_BYTES = 32 * 1024 * 1024;
const Newer = z.object({ kind: z.literal(KIND), format: z.number().gt(FORMAT) });
/** No row of ours is that deep: "content" is text. */
const LOGICAL_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-[0-9a-f]{4}$|^$/;
/** A clock that is wrong by more would make every change here look older for years. */
const CLOCK_AHEAD_MS = 48 * 3_600_000;

/** Takes `package.json` and the rows of a package as they come. */
export class PackageCollector {
  readonly #rows = new Map<string, Row[]>();
  readonly #shapes: ReadonlyMap<string, Shape>;
  readonly #practice: boolean;
  readonly #latest: string;
  #facts: PackageFacts | undefined;
  #bytes = 0;

  constructor({ caseFile, db, now }: Pick<TaskContext, 'caseFile' | 'db' | 'now'>) {
    this.#shapes = shapesOf(db);
    this.#practice = caseFile.practice;
    this.#latest = new Date(Date.parse(now()) + CLOCK_AHEAD_MS).toISOString();
  }

  /** True when it was one of those; false for a file that belongs to a case. */
  async take(file: OpenedFile): Promise<boolean> {
    const name = parseName(file.name);
    if (name === undefined) throw refused('not-a-handover', 'something is in it that is in no package');
    if (name.kind === 'facts') this.#facts = this.#fitting(readFacts(await whole(file)));
    else if (name.kind === 'rows') await this.#takeRows(name.table, file);
    return name.kind !== 'evidence';
  }

  /** All of it: throws `handover-damaged` where nothing came. */
  get collected(): ArrivingPackage {
    if (this.#facts === undefined) throw refused('not-a-handover', 'it does not say what it is');
    return { facts: this.#facts, rows: this.#rows };
  }

  #fitting(facts: PackageFacts): PackageFacts {
    if (facts.practice === this.#practice) return facts;
    throw refused('handover-practice', 'one of the two is for practice, the other is not');
  }

  async #takeRows(table: string, file: OpenedFile): Promise<void> {
    const shape = this.#shapes.get(table);
    if (this.#facts === undefined) throw refused('not-a-handover', 'it does not say first what it is');
    if (shape === undefined) throw refused('newer-format', 'it holds a table that is not known here');
    this.#bytes += file.size;
    if (this.#bytes > ROWS_MAX_BYTES) throw refused('too-large', 'it holds more rows than any case file');
    const rows: Row[] = [];
    const keys = new Set<string>();
    for await (const line of linesOf(file.pieces)) {
      const row = readRow(line, shape);
      const key = JSON.stringify(shape.key.map((column) => row[column]));
      if (keys.has(key)) throw damaged('a row is in it twice');
      keys.add(key);
      this.#checkTime(row);
      rows.push(row);
    }
    this.#rows.set(table, rows);
  }

  #checkTime({ changed }: Row): void {
    if (changed === undefined) return;
    const time = LOGICAL_TIME.exec(String(changed));
    if (time === null) throw damaged('a row has no proper time');
    if ((time[1] ?? '') > this.#latest) throw refused('handover-clock', 'it comes from the future');
  }
}

function readFacts(text: string): PackageFacts {
  const content = parse(text);
  const facts = PackageFacts.safeParse(content);
  if (Newer.safeParse(content).success || (facts.success && facts.data.schema > migrations.length))
    throw refused('newer-format', 'a newer version of the app made it');
  if (!facts.success) throw refused('not-a-handover', 'it does not say what it is');
  return facts.data;
}

/** Columns of the table and no others; what each may hold the table itself checks. */
function readRow(line: string, { columns, key }: Shape): Row {
  const row = Row.safeParse(parse(line));
  if (!row.success) throw damaged('a row is none');
  const names = Object.keys(row.data);
  if (names.some((name) => !columns.includes(name))) throw refused('newer-format', 'a row has more than is known here');
  if (key.some((column) => row.data[column] === undefined || row.data[column] === null))
    throw damaged('a row has no id');
  if (!isPlausible(row.data)) throw damaged('a row holds what it cannot');
  return row.data;
}

async function whole({ size, pieces }: OpenedFile): Promise<string> {
  if (size > FACTS_MAX_BYTES) throw damaged('what it says of itself is too long');
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts).toString();
}

async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncIterable<string> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(NEW_LINE); end >= 0; end = piece.indexOf(NEW_LINE, start)) {
      yield Buffer.concat([...parts, piece.subarray(start, end)]).toString();
      [parts, length, start] = [[], 0, end + 1];
    }
    if (start === piece.length) continue;
    parts.push(Buffer.from(piece.subarray(start)));
    length += piece.length - start;
    if (length > LINE_MAX_BYTES) throw damaged('a row is too long');
  }
  if (length > 0) throw damaged('its last row is cut');
}

const NEW_LINE = 0x0a;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged('what it holds cannot be read'); // without its cause, which would quote it
  }
}

function damaged(state: string): AppError {
  return refused('handover-damaged', state);
}

function refused(code: ErrorCode, state: string): AppError {
  return new AppError(code, `Cannot open the package: ${state}`);
}
