import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Signal } from '../../../shared/procedure.ts';
import { AppError } from '../../../shared/reply.ts';
import type { FileBytes } from '../evidence-bytes.ts';

/** It is taken apart in memory as a whole: pages of text and pictures are less. */
const SIZE_MAX = 50 * 1024 * 1024;
/** A PDF of a few kilobytes can say that it is unpacked to gigabytes. */
const MEMORY_MAX = 1024 * 1024 * 1024;
const TIME_MAX_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** Throws `cannot-strip` for one that is too large, encrypted, signed, not built as PDF says, or made to keep us busy. */
export async function stripPdf(file: FileBytes, signal: Signal): Promise<Buffer> {
  if (file.size > SIZE_MAX) throw refused(`it has more than ${SIZE_MAX} bytes`);
  const worker = new Worker(workerFile(), { workerData: file.read(0, file.size), stdout: true, stderr: true, env: {} });
  try {
    return Buffer.from(await result(worker, signal));
  } finally {
    await worker.terminate();
  }
}

function result(worker: Worker, signal: Signal): Promise<Uint8Array> {
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      const isTooMuch = process.memoryUsage().rss - before > MEMORY_MAX || performance.now() - begun > TIME_MAX_MS;
      if (isTooMuch) reject(refused('it takes too much time or memory'));
      if (signal.aborted) reject(new AppError('cancelled', 'Cannot strip the PDF: it was cancelled'));
    }, LOOK_EVERY_MS);
    worker.once('exit', () => clearInterval(watch));
    worker.once('error', () => reject(refused('it takes too much memory')));
    worker.once('message', (pdf: Uint8Array | undefined) =>
      pdf === undefined ? reject(refused('it is encrypted, signed or not built as PDF says')) : resolve(pdf),
    );
  });
}

function refused(state: string): AppError {
  return new AppError('cannot-strip', `Cannot strip the PDF: ${state}`);
}

/** Beside this file in the sources, and when built. */
function workerFile(): URL {
  const places = ['./pdf-worker.ts', './pdf-worker.js'].map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error('Cannot find the thread for PDFs: the installation is incomplete');
  return found;
}
