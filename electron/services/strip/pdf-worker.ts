import { parentPort, workerData } from 'node:worker_threads';
import { plainPdf } from './plain-pdf.ts';

/** A thread of its own, to be ended when a PDF made to keep us busy does. Answers with the copy, or undefined. */
parentPort?.postMessage(await plainPdf(workerData as Uint8Array).catch(() => undefined)); // sent by pdf.ts alone
