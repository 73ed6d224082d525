import { parseArgs } from 'node:util';
import { findChromium } from '../../electron/host/chromium-program.ts';
import { makeBenchCaseFile } from './case-file.ts';
import { measureDossier } from './dossier.ts';
import { measureEncryption } from './encryption.ts';
import type { BenchOptions, Part } from './figure.ts';
import { measureLists } from './lists.ts';
import { describeMachine } from './machine.ts';
import { measureSaving } from './saving.ts';
import { printPart, printVerdict } from './table.ts';
import { measureUnlock } from './unlock.ts';

/** `npm run bench`, a few minutes; `npm run bench -- --quick` shows in one that it works. */
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const quick = values.quick;
const options: BenchOptions = { quick, incidents: quick ? 1000 : 10_000, rounds: quick ? 3 : 9 };
const chromium = findChromium();
const parts: Part[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

console.log(`# Quiet Room: figures\n\n${describeMachine(chromium)}`);
tell(await measureEncryption(options));
using caseFile = await makeBenchCaseFile(options.incidents);
tell(await measureUnlock(caseFile, options));
tell(await measureLists(caseFile, options));
tell(await measureSaving(caseFile, options));
tell(await measureDossier(caseFile, options));
printVerdict(parts);

function tell(part: Part): void {
  parts.push(part);
  printPart(part);
}
