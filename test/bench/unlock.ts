import { scryptSync } from 'node:crypto';
import { listSlots, readKeyFile } from '../../electron/vault/case-file-folder.ts';
import { openMemberKey, SCRYPT_WORK_FACTOR } from '../../electron/vault/key-files.ts';
import { BENCH_PASSPHRASE, type BenchCaseFile, chooseInEngine } from './case-file.ts';
import { type BenchOptions, type Figure, inMs, median, type Part, ratio } from './figure.ts';
import { byTurns, time, timeAsync } from './measure.ts';

/** How long somebody waits after the passphrase, and how much of that makes guessing it slow. */
export async function measureUnlock(caseFile: BenchCaseFile, { quick, incidents }: BenchOptions): Promise<Part> {
  const rounds = quick ? 1 : 5;
  const { first: whole, second: derivation } = await byTurns(
    rounds,
    () => unlock(caseFile),
    () => deriveKey(caseFile.folder),
  );
  const native = Array.from({ length: rounds }, () => time(deriveNatively));
  const share = Math.min(...derivation) / Math.min(...whole); // the least disturbed of each
  const all: Figure = {
    what: 'unlock, from passphrase to the first answer',
    value: `${inMs(median(whole))} (${whole.length} times)`,
    budget: `< ${inMs(BUDGET_MS)}`,
    isKept: median(whole) < BUDGET_MS,
  };
  const part: Figure = {
    what: 'of which deriving the key (age)',
    value: `${inMs(median(derivation))}, ${(100 * share).toFixed(0)} %`,
    against: `${ratio(derivation, native)} scrypt of Node alone (${inMs(median(native))})`,
  };
  return { title: `Unlock, scrypt work factor ${SCRYPT_WORK_FACTOR}, ${incidents} cases`, figures: [all, part] };
}

const BUDGET_MS = 2000;

async function unlock(caseFile: BenchCaseFile): Promise<number> {
  await using chosen = await chooseInEngine(caseFile);
  return await timeAsync(async () => {
    await chosen.api.session.unlock({ passphrase: BENCH_PASSPHRASE });
    await chosen.api.incidents.list({ limit: 1 });
  });
}

async function deriveKey(folder: string): Promise<number> {
  const [slot = ''] = listSlots(folder);
  const file = readKeyFile(folder, slot);
  if (file === undefined) throw new Error('The key file is missing');
  return timeAsync(async () => {
    if ((await openMemberKey(file, BENCH_PASSPHRASE)) === undefined) throw new Error('The passphrase does not open it');
  });
}

/** The parameters of age: r 8, p 1. */
function deriveNatively(): void {
  const cost = { N: 2 ** SCRYPT_WORK_FACTOR, r: 8, p: 1, maxmem: 2 ** 30 };
  scryptSync(BENCH_PASSPHRASE, Buffer.alloc(16, 1), 32, cost);
}
