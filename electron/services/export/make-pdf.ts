import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Signal } from '../../../shared/procedure.ts';
import { AppError } from '../../../shared/reply.ts';
import type { MadePdf, PdfJob, PdfOrder, PdfStage, WorkerNews } from './pdf-order.ts';
import { compileTypesetter } from './typesetter.ts';

/**
 * Makes the finished bytes of a PDF in a thread of its own. Throws `readable-export` if anything in an encrypted file
 * can be read without its passphrase, and `cancelled`.
 */
export async function makePdf(
  order: PdfOrder,
  options: { signal: Signal; onStage: (stage: PdfStage) => void },
): Promise<MadePdf> {
  if (options.signal.aborted) throw cancelled();
  const job: PdfJob = { ...order, typesetter: await compileTypesetter() };
  const worker = new Worker(workerFile(), { workerData: job, stdout: true, stderr: true, env: {} });
  try {
    return await result(worker, options);
  } finally {
    await worker.terminate();
  }
}

function result(
  worker: Worker,
  { signal, onStage }: { signal: Signal; onStage: (stage: PdfStage) => void },
): Promise<MadePdf> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(cancelled()));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The typesetting thread ended without a result')));
    worker.on('message', (news: WorkerNews) => {
      if (news.kind === 'stage') onStage(news.stage);
      else if (news.kind === 'made') resolve({ pdf: news.pdf, pages: news.pages, missing: news.missing });
      else reject(readable(news.strings));
    });
  });
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Cannot finish the PDF: the export was cancelled');
}

function readable(strings: number): AppError {
  return new AppError(
    'readable-export',
    `Cannot hand out the PDF: ${strings} parts of it are readable without its passphrase`,
    {
      details: { strings },
    },
  );
}

/** Beside this file in the sources; when built, beside the engine, which may have put this file into a folder of chunks. */
function workerFile(): URL {
  const places = ['./typeset-worker.ts', './typeset-worker.js', '../typeset-worker.js'].map(
    (place) => new URL(place, import.meta.url),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error('Cannot find the typesetting thread: the installation is incomplete');
  return found;
}
