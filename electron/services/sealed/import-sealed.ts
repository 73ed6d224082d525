import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { DraftKey } from '../../../shared/drafts/draft.ts';
import { AppError } from '../../../shared/reply.ts';
import { SEALED_INPUT_MAX_BYTES } from '../../../shared/sealed/limits.ts';
import type { sealedProcedures } from '../../../shared/sealed/procedures.ts';
import { decodedSize, type SealedReport } from '../../../shared/sealed/sealed-report.ts';
import { listIdentities } from '../../database/repositories/case-file.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { listDraftEvidence } from '../../database/repositories/evidence.ts';
import { getIncident } from '../../database/repositories/incidents.ts';
import { getSealedFile, insertSealedFile } from '../../database/repositories/sealed-files.ts';
import { discardEvidence } from '../arriving-evidence.ts';
import type { MutationContext, QueryContext, TaskContext } from '../context.ts';
import { readBytes, readEvidence } from '../evidence.ts';
import { summariser } from '../incident-summary.ts';
import { fileReport } from '../reports.ts';
import { safeFileName } from '../safe-file-name.ts';
import { storeFile } from '../store-file.ts';
import { openSealed } from './open-sealed.ts';
import { reportOf } from './report-of-answers.ts';

type Source = z.output<(typeof sealedProcedures)['open']['input']>['source'];
type FileInput = z.output<(typeof sealedProcedures)['file']['input']>;
type Opened = z.input<(typeof sealedProcedures)['open']['output']>;

/** What is in a sealed file, to be looked at. Nothing is stored. */
export async function openSealedReport(context: TaskContext, { source }: { source: Source }): Promise<Opened> {
  const { sha256, report } = await open(context, source);
  const files = report.files.map(({ fileName, mediaType, content }) => {
    return { fileName: safeFileName(fileName), mediaType, size: decodedSize(content) };
  });
  return { ...report, files, sha256, already: alreadyOpened(context, sha256) };
}

/** The attached files first, beside the record; then report, people and files in one change, or none of it. */
export async function fileSealedReport(context: TaskContext, input: FileInput) {
  const { sha256, report } = await open(context, input.source);
  refuseAgain(context, sha256);
  const draft = DraftKey.parse(`sealed:${sha256}`);
  takeBack(context, draft); // from a time when it was killed half-way
  try {
    for (const file of report.files) await storeAttached(context, draft, file);
    return context.mutate((change) => fileOpened(change, input, { sha256, report, draft }));
  } catch (error) {
    takeBack(context, draft);
    throw error;
  }
}

function takeBack(context: TaskContext, draft: DraftKey): void {
  const files = listDraftEvidence(context.db, draft, context.member);
  if (files.length === 0) return;
  context.mutate((change) => {
    for (const { id } of files) discardEvidence(change, { id });
  });
}

async function open(context: TaskContext, source: Source) {
  return openSealed(readSource(context, source), listIdentities(context.db));
}

function readSource(context: TaskContext, source: Source): Uint8Array {
  if ('evidence' in source) {
    const { id, size } = readEvidence(context, source.evidence);
    refuseTooLarge(size);
    return Buffer.concat([...readBytes(context.db, id)]);
  }
  const path = context.resolve(source.file);
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there?.isFile()) throw new AppError('not-found', 'Cannot open the sealed file: it is not there');
  refuseTooLarge(there.size);
  return readFileSync(path);
}

function refuseTooLarge(size: number): void {
  if (size <= SEALED_INPUT_MAX_BYTES) return;
  throw new AppError('sealed-too-large', 'Cannot open the sealed file: it is larger than any that our form makes');
}

/** When it was made a report, and of which case, as far as this member may see it. */
function alreadyOpened({ db, member }: QueryContext, sha256: string): Opened['already'] {
  const before = getSealedFile(db, sha256);
  if (before === undefined) return null;
  const incident = listClosedCases(db, member).includes(before.incidentId)
    ? undefined
    : getIncident(db, before.incidentId);
  return { at: before.at, incident: incident === undefined ? null : summariser(db)(incident) };
}

function refuseAgain(context: QueryContext, sha256: string): void {
  if (alreadyOpened(context, sha256) === null) return;
  throw new AppError('sealed-again', 'Cannot make a report of the sealed file: it was made one before');
}

function storeAttached(
  context: TaskContext,
  draft: DraftKey,
  { fileName, mediaType, content }: SealedReport['files'][0],
) {
  const bytes = Buffer.from(content, 'base64');
  const file = { fileName: safeFileName(fileName), mediaType, pieces: [bytes], size: bytes.length };
  return storeFile(context, { home: { draft }, ...file });
}

interface OpenedFile {
  readonly sha256: string;
  readonly report: SealedReport;
  readonly draft: DraftKey;
}

function fileOpened(change: MutationContext, input: FileInput, { sha256, report, draft }: OpenedFile) {
  refuseAgain(change, sha256); // again, as others were answered meanwhile
  const { source, incidentId } = input;
  const filed = fileReport(change, { draft, report: reportOf(report, input), ...(incidentId && { incidentId }) });
  insertSealedFile(change.db, sha256, filed.report.id, change.now());
  change.audit('report.unsealed', `${filed.report.id} ${sha256}`);
  if ('evidence' in source && isWaiting(change, source.evidence)) discardEvidence(change, { id: source.evidence });
  return filed;
}

/** What arrived only to be opened is not needed any more; evidence of a case stays. */
function isWaiting(context: QueryContext, id: Extract<Source, { evidence: unknown }>['evidence']): boolean {
  return readEvidence(context, id).draftKey !== null;
}
