import { parentPort, workerData } from 'node:worker_threads';
import type { PdfJob, WorkerNews } from './pdf-order.ts';
import { protectPdf } from './protect-pdf.ts';
import { findReadableStrings } from './readable-strings.ts';
import { typeset } from './typeset.ts';

/**
 * A thread of its own for what takes long and cannot be interrupted: typesetting, encrypting, checking. The engine stays
 * responsive, and a cancelled export is ended by ending the thread.
 */
async function makePdf({ document, passphrase, typesetter }: PdfJob): Promise<void> {
  tell({ kind: 'stage', stage: 'typesetting' });
  const { pdf, pages, missing } = await typeset(document, typesetter);
  if (passphrase === undefined) {
    return tell({ kind: 'made', pdf: await protectPdf(pdf, undefined), pages, missing });
  }
  tell({ kind: 'stage', stage: 'encrypting' });
  const encrypted = await protectPdf(pdf, passphrase);
  tell({ kind: 'stage', stage: 'checking' });
  const readable = findReadableStrings(encrypted).length;
  tell(readable > 0 ? { kind: 'readable', strings: readable } : { kind: 'made', pdf: encrypted, pages, missing });
}

function tell(news: WorkerNews): void {
  parentPort?.postMessage(news);
}

await makePdf(workerData as PdfJob); // sent by make-pdf.ts alone
