import { createHash } from 'node:crypto';
import { z } from 'zod';
import { EVIDENCE_MAX_BYTES, EvidenceId } from '../../../shared/evidence/evidence.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Row } from '../../database/handover/row.ts';
import {
  deleteEvidence,
  getEvidence,
  insertEvidence,
  insertEvidenceChunk,
} from '../../database/repositories/evidence.ts';
import type { TaskContext } from '../context.ts';
import { assertRoomFor } from '../disk-room.ts';
import { tellFormat } from '../evidence-format.ts';
import { safeFileName } from '../safe-file-name.ts';
import { inFullPieces } from '../store-file.ts';
import { parseName } from './package-format.ts';
import type { OpenedFile } from './read-package.ts';

/** Files that are still arriving belong to nobody's draft but this; what is left of a take that was killed goes at the next unlock. */
const DRAFT = 'handover';
/** 8 MB. */
const PIECES_AT_ONCE = 16;
const Told = z.object({ fileName: z.string(), mediaType: z.string() });

/**
 * Stores the files of a package in pieces as they come. They belong to no case, and nobody sees them, until the rows that name them
 * are there too.
 */
export class FileCollector {
  readonly #context: TaskContext;
  readonly #expected: Map<string, Row>;
  readonly #arrived = new Map<string, Row>();

  /** `rows`: of the table `evidence`. What is here with the same bytes does not come again. */
  constructor(context: TaskContext, rows: readonly Row[]) {
    this.#context = context;
    this.#expected = new Map(rows.filter((row) => !isHere(context, row)).map((row) => [String(row['id']), row]));
    const bytes = [...this.#expected.values()].reduce((sum, { size }) => sum + Number(size), 0);
    assertRoomFor(context.caseFile.db, bytes);
  }

  async take(file: OpenedFile): Promise<void> {
    const name = parseName(file.name);
    const row = name?.kind === 'evidence' ? this.#expected.get(name.id) : undefined;
    if (row === undefined) return; // it is here, or its case does not come
    if (file.size !== row['size'] || file.size > EVIDENCE_MAX_BYTES) throw damaged();
    const id = EvidenceId.parse(row['id']);
    const { member, now } = this.#context;
    const begun = { id, incidentId: null, draftKey: DRAFT, size: file.size, receivedAt: now(), receivedBy: member };
    insertEvidence(this.#context.caseFile.db, { ...begun, fileName: DRAFT, mediaType: '' });
    this.#arrived.set(id, row);
    this.#arrived.set(id, await this.#store(id, file, row));
    this.#expected.delete(id);
  }

  /** Rows as they are kept here: with the format that the bytes have, and a name that does no harm. */
  get arrived(): readonly Row[] {
    if (this.#expected.size > 0) throw damaged();
    return [...this.#arrived.values()];
  }

  takeBack(): void {
    for (const id of this.#arrived.keys())
      try {
        deleteEvidence(this.#context.caseFile.db, EvidenceId.parse(id));
      } catch {
        // A full disk, or the case file is closed: what never arrived is deleted at the next unlock.
      }
  }

  async #store(id: EvidenceId, { pieces }: OpenedFile, row: Row): Promise<Row> {
    const hash = createHash('sha256');
    let start: Buffer = Buffer.alloc(0);
    let waiting: Buffer[] = [];
    let position = 0;
    for await (const piece of inFullPieces(pieces)) {
      if (position + waiting.length === 0) start = Buffer.from(piece);
      hash.update(piece);
      waiting.push(Buffer.from(piece)); // it is filled again with the next one
      if (waiting.length < PIECES_AT_ONCE) continue;
      this.#append(id, position, waiting);
      [position, waiting] = [position + waiting.length, []];
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#append(id, position, waiting);
    if (hash.digest('hex') !== row['sha256']) throw damaged();
    const told = Told.safeParse(JSON.parse(String(row['content'])));
    if (!told.success) throw damaged();
    const content = JSON.stringify({ ...told.data, fileName: safeFileName(told.data.fileName) });
    return { ...row, draft_key: null, format: tellFormat(start), content };
  }

  /** One transaction for several pieces, since each waits for the disk. */
  #append(id: EvidenceId, position: number, pieces: readonly Buffer[]): void {
    const { db } = this.#context.caseFile;
    db.transaction(() => {
      for (const [index, piece] of pieces.entries()) insertEvidenceChunk(db, id, position + index, piece);
    }).immediate();
  }
}

/** Throws where another file has that id. */
function isHere({ db }: TaskContext, row: Row): boolean {
  const id = EvidenceId.safeParse(row['id']);
  if (!id.success) throw damaged();
  const here = getEvidence(db, id.data);
  if (here !== undefined && (here.sha256 === null || here.sha256 !== row['sha256'])) throw damaged();
  return here !== undefined;
}

function damaged(): AppError {
  return new AppError('handover-damaged', 'Cannot take over the package: a file in it is not what its row says');
}
