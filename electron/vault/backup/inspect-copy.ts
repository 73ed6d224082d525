import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Facts } from '../../../shared/backups/facts.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Inspection, InspectionNews } from './inspection.ts';

/**
 * Opens an unpacked copy, reads every page, walks every chain. Throws `backup-damaged` when one of them is not whole, and
 * what opening throws, such as `wrong-passphrase`.
 */
export async function inspectCopy(
  folder: string,
  credential: Inspection['credential'],
  signal: AbortSignal,
): Promise<Facts> {
  signal.throwIfAborted();
  const order: Inspection = { folder, credential };
  const worker = new Worker(workerFile(), { workerData: order, stdout: true, stderr: true, env: {} });
  try {
    return factsOf(await newsOf(worker, signal));
  } finally {
    await worker.terminate();
  }
}

function newsOf(worker: Worker, signal: AbortSignal): Promise<InspectionNews> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that reads the copy ended without a result')));
    worker.once('message', resolve);
  });
}

function factsOf(news: InspectionNews): Facts {
  if (news.kind === 'refused') throw new AppError(news.code, news.message, { details: news.details });
  if (news.problems === 0 && news.brokenChains === 0) return news.facts;
  throw new AppError('backup-damaged', 'Cannot use the backup: what is in it is not whole');
}

/** Beside this file in the sources and when built. */
function workerFile(): URL {
  const places = ['./inspect-worker.ts', './inspect-worker.js'].map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error('The thread that reads a copy is missing');
  return found;
}
