import { parseArgs } from 'node:util';
import { findChromium } from '../../electron/host/chromium-program.ts';
import { appOptions } from './app.ts';
import { makeBenchCaseFile } from './case-file.ts';
import { measureDeciding } from './deciding.ts';
import { measureDossier } from './dossier.ts';
import { measureEncryption } from './encryption.ts';
import type { BenchOptions, Part } from './figure.ts';
import { measureLeakCheck } from './leak-check.ts';
import { measureLists } from './lists.ts';
import { describeMachine } from './machine.ts';
import { measureMatching } from './matching.ts';
import { measurePage } from './page.ts';
import { measureRecords } from './records.ts';
import { measureSaving } from './saving.ts';
import { measureStart } from './start.ts';
import { printPart, printVerdict } from './table.ts';
import { measureUnlock } from './unlock.ts';

/**
 * `npm run bench`: all figures, in several minutes. `-- --quick` shows in one that it works, `-- --only page,start` takes
 * some of them: matching, leaks, encryption, records, unlock, lists, saving, deciding,
 * dossier, start, page.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const { quick } = values;
const only = values.only?.split(',');
const options: BenchOptions = { quick, incidents: quick ? 1000 : 10_000, rounds: quick ? 3 : 9 };
const chromium = findChromium();
const parts: Part[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

console.log(`# Quiet Room: figures\n\n${describeMachine(chromium)}`);
if (isWanted('matching')) tell(measureMatching());
if (isWanted('leaks')) tell(measureLeakCheck());
if (isWanted('encryption')) tell(await measureEncryption(options));
if (isWanted('records')) tell(await measureRecords(options));
console.error(`Making a case file with ${options.incidents} cases.`);
using caseFile = await makeBenchCaseFile(options.incidents);
await measureEngine();
if (chromium !== undefined) await measureApp(chromium);
else tell({ title: 'The app itself', figures: [], skipped: 'no Chromium is installed here' });
if (quick) console.log('\nA quick run is not judged by the budgets.');
else printVerdict(parts);

async function measureEngine(): Promise<void> {
  if (isWanted('unlock')) tell(await measureUnlock(caseFile, options));
  if (isWanted('lists')) tell(await measureLists(caseFile, options));
  if (isWanted('saving')) tell(await measureSaving(caseFile, options));
  if (isWanted('deciding')) tell(await measureDeciding(caseFile, options));
  if (isWanted('dossier')) tell(await measureDossier(caseFile, options));
}

async function measureApp(program: string): Promise<void> {
  const app = appOptions(caseFile, program);
  if (isWanted('start')) tell(await measureStart(app, options));
  if (isWanted('page')) tell(await measurePage(app, options));
}

function isWanted(subject: string): boolean {
  return only === undefined || only.includes(subject);
}

function tell(part: Part): void {
  parts.push(part);
  printPart(quick ? unjudged(part) : part);
}

function unjudged(part: Part): Part {
  return { ...part, figures: part.figures.map((figure) => ({ ...figure, isKept: undefined })) };
}
