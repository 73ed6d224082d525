import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import { EvidenceId } from '../../../shared/evidence/evidence.ts';
import { HandoverId, type PackageCounts } from '../../../shared/handover/handover.ts';
import type { handoverProcedures } from '../../../shared/handover/procedures.ts';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { type Gathered, gatherRows } from '../../database/handover/gather-rows.ts';
import { isBan } from '../../database/handover/outline.ts';
import type { Row } from '../../database/handover/row.ts';
import { migrations } from '../../database/migrations.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { getEvidenceChunk } from '../../database/repositories/evidence.ts';
import { insertHandover } from '../../database/repositories/handovers.ts';
import { listIncidentIds } from '../../database/repositories/incidents.ts';
import { getMember } from '../../database/repositories/members.ts';
import { readCase } from '../access.ts';
import type { TaskContext } from '../context.ts';
import { assertCanSeal, type PackedFile, type WrittenPackage, writeAgePackage } from '../export/age-package.ts';
import { anchorHead } from '../export/anchor.ts';
import { checkPlace } from '../export/place-file.ts';
import { evidenceName, FACTS, FORMAT, KIND, type PackageFacts, README, rowsName } from './package-format.ts';
import { packageReadme } from './package-readme.ts';
import { papersOf } from './papers.ts';

type Input = z.output<(typeof handoverProcedures)['make']['input']>;

/** Writes one sealed file with everything that a successor needs. Logged before it is there, whole or not at all. */
export async function makePackage(context: TaskContext, input: Input) {
  const path = context.resolve(input.destination);
  await checkPlace(path);
  await assertCanSeal(input.seal);
  const { whole, leftOut } = chosenCases(context, input);
  const gathered = gatherRows(context.db, whole);
  const facts = factsOf(context, gathered);
  const handoverId = HandoverId.parse(facts.packageId);
  let papers = 0;
  const written = await writeAgePackage(path, files(), input.seal, {
    signal: context.signal,
    workFactor: context.caseFile.workFactor,
    madeAt: new Date(facts.madeAt),
    record: (done) => record(context, { facts, gathered, fileName: basename(path), ...done }),
    onBytes: (bytes) =>
      context.progress({ stage: 'packing', done: megabytes(bytes), total: megabytes(sizeOf(gathered)) }),
  });
  return { handoverId, fileName: basename(path), ...written, counts: facts.counts, leftOut, papers };

  async function* files(): AsyncIterable<PackedFile> {
    yield textFile(README, packageReadme(facts));
    yield textFile(FACTS, `${JSON.stringify(facts, null, 1)}\n`);
    for (const [table, rows] of gathered.rows) yield rowsFile(table, rows);
    for (const row of gathered.rows.get('evidence') ?? []) yield evidenceFile(context, row);
    if (!input.papers) return;
    for await (const paper of papersOf(context, facts, input.pdfPassphrase)) {
      papers += 1;
      yield { name: paper.name, size: paper.pdf.length, pieces: [paper.pdf] };
    }
  }
}

/** What is closed to whoever makes it stays for those who see it, also under a recipient: that may be one of their own. */
function chosenCases(context: TaskContext, { cases }: Input): Chosen {
  const { db, member } = context;
  if (cases !== 'all') return { whole: new Set(cases.map((id) => readCase(context, id).id)), leftOut: 0 };
  const closed = new Set<string>(listClosedCases(db, member));
  return { whole: new Set(listIncidentIds(db).filter((id) => !closed.has(id))), leftOut: closed.size };
}

interface Chosen {
  readonly whole: ReadonlySet<string>;
  readonly leftOut: number;
}

function factsOf(context: TaskContext, { rows, outlines }: Gathered): PackageFacts {
  const { db, member, now } = context;
  const { id: caseFileId, organisation, practice } = getCaseFileRecord(db);
  const partial = new Set(outlines);
  const whole = (rows.get('incidents') ?? []).filter(({ id }) => !partial.has(String(id)));
  return {
    kind: KIND,
    format: FORMAT,
    packageId: crypto.randomUUID(),
    schema: migrations.length,
    from: getMember(db, member)?.name ?? '',
    ...{ organisation, practice, caseFileId, madeAt: now(), head: anchorHead(context) },
    receiptKey: randomBytes(16).toString('hex'),
    cases: whole.map(({ id, code_name, status }) => ({
      id: IncidentId.parse(id),
      codeName: String(code_name),
      status: status as PackageFacts['cases'][number]['status'], // read from its own column
    })),
    outlines: IncidentId.array().parse(outlines),
    counts: countsOf(rows, whole.length, outlines.length),
  };
}

function countsOf(rows: Gathered['rows'], cases: number, outlines: number): PackageCounts {
  const files = rows.get('evidence') ?? [];
  return {
    cases,
    outlines,
    people: rows.get('people')?.length ?? 0,
    bans: (rows.get('sanctions') ?? []).filter(isBan).length,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + Number(size), 0),
    rows: [...rows.values()].reduce((sum, { length }) => sum + length, 0),
  };
}

function textFile(name: string, text: string): PackedFile {
  const bytes = Buffer.from(text);
  return { name, size: bytes.length, pieces: [bytes] };
}

/** Written twice rather than kept: first to know how long it is. */
function rowsFile(table: string, rows: readonly Row[]): PackedFile {
  const size = rows.reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)) + 1, 0);
  return { name: rowsName(table), size, pieces: linesOf(rows) };
}

function* linesOf(rows: readonly Row[]): Iterable<Uint8Array> {
  for (let index = 0; index < rows.length; index += ROWS_AT_ONCE) {
    const lines = rows.slice(index, index + ROWS_AT_ONCE).map((row) => `${JSON.stringify(row)}\n`);
    yield Buffer.from(lines.join(''));
  }
}

const ROWS_AT_ONCE = 500;

function evidenceFile(context: TaskContext, row: Row): PackedFile {
  const id = EvidenceId.parse(row['id']);
  const { fileName } = JSON.parse(String(row['content'])) as { fileName: string }; // as the repository wrote it
  return { name: evidenceName(id, fileName), size: Number(row['size']), pieces: piecesOf(context, id) };
}

/** Between two pieces others are answered. */
async function* piecesOf(context: TaskContext, id: EvidenceId): AsyncIterable<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const bytes = getEvidenceChunk(context.db, id, position);
    if (bytes === undefined) return;
    yield bytes;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

interface Made extends WrittenPackage {
  readonly facts: PackageFacts;
  readonly gathered: Gathered;
  readonly fileName: string;
}

function record({ mutate, member }: TaskContext, { facts, fileName, sha256 }: Made): void {
  mutate(({ db, stamp, audit }) => {
    const id = HandoverId.parse(facts.packageId);
    const { packageId, from, organisation, madeAt, counts, receiptKey } = facts;
    const told = { packageId, from, organisation, madeAt, counts, receiptKey, fileName, sha256 };
    const caseIds = facts.cases.map((each) => each.id);
    const kept = { id, direction: 'out', at: madeAt, memberId: member, ...told } as const;
    insertHandover(db, { ...kept, caseIds, personIds: [], taken: null }, stamp());
    audit('handover.made', id);
  });
}

function sizeOf({ rows }: Gathered): number {
  return (rows.get('evidence') ?? []).reduce((sum, { size }) => sum + Number(size), 0);
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
