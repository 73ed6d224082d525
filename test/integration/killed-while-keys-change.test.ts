import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { logIsWhole } from '../fixtures/chains.ts';
import { killsOr } from '../fixtures/kills.ts';
import { reopened } from '../fixtures/locked-case-file.ts';
import { openVaultRooms, removeTemporaryFolders, temporaryFolder } from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

const KILLS = killsOr(4);
/** What is done to one case file: made, a member added, a recovery key renewed, a passphrase changed. */
const STEPS = 4;
const IN_MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

interface Acknowledged {
  readonly number: number;
  readonly passphrase?: string;
  readonly recoveryKey?: string;
  readonly added?: boolean;
}

it(`whatever is done with keys, the case file opens after a kill, ${KILLS} times`, { timeout: 600_000 }, async () => {
  const program = await bundleProgram('key-work-process.ts');
  const stages = new Set<string>();
  const lane = async (first: number) => {
    for (let time = first; time < KILLS; time += 2) stages.add(await stageAfterKill(program.file, time % (2 * STEPS)));
  };
  await Promise.all([lane(0), lane(1)]);
  expect(stages.size).toBeGreaterThan(2); // or the kills struck at one point only
  rmSync(program.folder, { recursive: true });
});

/** How far the work on the last case file had come. Killed at any moment after so many steps. */
async function stageAfterKill(program: string, steps: number): Promise<string> {
  const folder = temporaryFolder(IN_MEMORY);
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  await killAfter(child, folder, steps);
  const facts = acknowledgedIn(folder);
  const whole = readdirSync(folder).filter((name) => name.endsWith('.quietroom'));
  for (const name of whole) await expectWhole(folder, Number(name.replace(/\D/g, '')), facts);
  const last = facts.at(-1)?.number ?? 0;
  expect([last, last + 1]).toContain(whole.length); // one may be made and not acknowledged
  rmSync(folder, { recursive: true });
  return String(facts.filter(({ number }) => number === last).length);
}

async function expectWhole(folder: string, number: number, facts: readonly Acknowledged[]): Promise<void> {
  const known = facts.filter((fact) => fact.number === number);
  const caseFolder = join(folder, `Garden ${number}.quietroom`);
  const tries = [`paper lanterns float by canal ${number}`, `seven quiet herons cross pond ${number}`];
  const opened = [];
  for (const passphrase of tries) if (await opens(folder, caseFolder, { passphrase })) opened.push(passphrase);
  expect(opened).toHaveLength(1);
  const told = known.findLast(({ passphrase }) => passphrase !== undefined)?.passphrase;
  if (told === tries[0]) expect(opened).toEqual([told]);
  if (known.some(({ added }) => added)) {
    expect(await opens(folder, caseFolder, { passphrase: `Bo feeds the herons ${number}` })).toBe(true);
  }
  const keys = known.flatMap(({ recoveryKey }) => recoveryKey ?? []);
  const [old, renewed] = keys;
  if (renewed !== undefined) expect(await opens(folder, caseFolder, { recoveryKey: renewed })).toBe(true);
  // While it is being renewed, the old key opens or the new one does, which nobody was told.
  else if (old !== undefined && !known.some(({ added }) => added)) {
    expect(await opens(folder, caseFolder, { recoveryKey: old })).toBe(true);
  }
}

async function opens(folder: string, caseFolder: string, by: { passphrase: string } | { recoveryKey: string }) {
  const rooms = await reopened(openVaultRooms(folder), caseFolder);
  const { unlock, unlockWithRecoveryKey } = rooms.api.session;
  const opened = await ('passphrase' in by ? unlock(by) : unlockWithRecoveryKey(by)).then(
    () => true,
    (error: { code: string }) => {
      expect(error.code).toMatch(/^wrong-(passphrase|recovery-key)$/);
      return false;
    },
  );
  if (rooms.session.caseFile !== undefined) expect(logIsWhole(rooms.session.caseFile.db)).toBe(true);
  rooms.session.close();
  return opened;
}

/** Soon after so many steps were acknowledged. */
async function killAfter(child: ChildProcess, folder: string, steps: number): Promise<void> {
  const ended = once(child, 'exit');
  while (acknowledgedIn(folder).length < steps) await passed(3);
  await passed(Math.random() * 40);
  child.kill('SIGKILL');
  await ended;
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A line that was cut off was not acknowledged. */
function acknowledgedIn(folder: string): Acknowledged[] {
  const lines = readFileSync(join(folder, 'acknowledged'), 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Acknowledged); // the process writes nothing else
}
