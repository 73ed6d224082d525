import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { Exported, PdfProtection } from '../../../shared/exports/procedures.ts';
import type { Grant } from '../../../shared/grant.ts';
import { AppError } from '../../../shared/reply.ts';
import type { MutationContext, TaskContext } from '../context.ts';
import type { ExportOrigin } from './dossier-data.ts';
import { exportOrigin } from './export-origin.ts';
import { makePdf } from './make-pdf.ts';
import { PDF_PASSPHRASE_MAX_BYTES } from './pdf-passphrase.ts';
import { checkPlace, placeFile } from './place-file.ts';
import type { PrintedCard } from './printed-card.ts';
import type { PrintedDocument } from './printed-document.ts';

export interface PdfExport {
  readonly destination: Grant;
  readonly protection: PdfProtection;
  /** The audit entry: action and subject, both without content. */
  readonly action: string;
  readonly subject: string;
  /** What is set down in place of that entry; it leaves one of its own. */
  readonly record?: (change: MutationContext) => void;
  /** Made right before typesetting; it may throw to refuse. */
  readonly document: (origin: ExportOrigin) => PrintedDocument | PrintedCard;
  /** What becomes of the finished PDF before it is written, such as sealing it to somebody. */
  readonly seal?: (pdf: Uint8Array) => Promise<Uint8Array>;
}

/** Preparing, typesetting, encrypting, checking, writing. */
const STAGES = ['preparing', 'typesetting', 'encrypting', 'checking', 'writing'] as const;

/** Makes a PDF and puts it where the user chose. Logged before it is there, whole or not at all. */
export async function exportPdf(context: TaskContext, order: PdfExport): Promise<z.input<typeof Exported>> {
  const path = context.resolve(order.destination);
  await checkPlace(path);
  const passphrase = passphraseOf(order.protection);
  report(context, 'preparing');
  const origin = exportOrigin(context);
  const document = order.document(origin);
  const made = await makePdf(
    { document, passphrase },
    { signal: context.signal, onStage: (stage) => report(context, stage) },
  );
  const bytes = order.seal === undefined ? made.pdf : await order.seal(made.pdf);
  report(context, 'writing');
  await placeFile(path, bytes, () => record(context, order));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    fileName: basename(path),
    bytes: bytes.length,
    pages: made.pages,
    sha256,
    chainHead: origin.chainHead.hash,
  };
}

function passphraseOf(protection: PdfProtection): string | undefined {
  if (protection.kind === 'none') return undefined;
  const bytes = Buffer.byteLength(protection.passphrase);
  if (bytes <= PDF_PASSPHRASE_MAX_BYTES) return protection.passphrase;
  const state = `it has ${bytes} bytes, and a PDF takes ${PDF_PASSPHRASE_MAX_BYTES}`;
  throw new AppError('invalid-input', `Cannot use this passphrase: ${state}`, {
    details: { field: 'protection.passphrase' },
  });
}

function report({ progress }: TaskContext, stage: (typeof STAGES)[number]): void {
  progress({ stage, done: STAGES.indexOf(stage), total: STAGES.length });
}

/** The last moment to stop: from here on the file is in the log. */
function record({ mutate, signal }: TaskContext, { action, subject, record: own }: PdfExport): void {
  if (signal.aborted) throw new AppError('cancelled', 'Cannot finish the PDF: the export was cancelled');
  mutate((change) => (own ? own(change) : change.audit(action, subject)));
}
