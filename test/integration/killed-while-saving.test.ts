import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { logIsWhole } from '../fixtures/chains.ts';
import { killsOr } from '../fixtures/kills.ts';
import { reopened } from '../fixtures/locked-case-file.ts';
import {
  createTestCaseFile,
  openVaultRooms,
  PASSPHRASE,
  removeTemporaryFolders,
  temporaryFolder,
} from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

const KILLS = killsOr(16);
/** As many case files are worked on side by side as the smallest machine has cores. */
const LANES = 2;
/** A killed process needs no disk to lose things. */
const IN_MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

it(`a process killed while it saves has every acknowledged entry in the file, ${KILLS} times`, async () => {
  const program = await bundleProgram('saving-process.ts');
  const template = openVaultRooms(temporaryFolder(IN_MEMORY));
  await createTestCaseFile(template);
  template.session.close();
  const lanes = Array.from({ length: LANES }, () => killOften(program.file, template.folder, KILLS / LANES));
  const acknowledged = (await Promise.all(lanes)).reduce((sum, entries) => sum + entries, 0);
  expect(acknowledged).toBeGreaterThan(KILLS);
  rmSync(program.folder, { recursive: true });
}, 600_000);

/** How many entries were acknowledged in all. */
async function killOften(program: string, template: string, times: number): Promise<number> {
  let acknowledged = 0;
  for (let time = 0; time < times; time += 1) {
    const folder = temporaryFolder(IN_MEMORY);
    cpSync(template, folder, { recursive: true });
    acknowledged += await killOnce(program, folder);
    rmSync(folder, { recursive: true });
  }
  return acknowledged;
}

async function killOnce(program: string, folder: string): Promise<number> {
  const caseFolder = join(folder, 'Garden.quietroom');
  await killWhileSaving(program, folder, caseFolder);
  const told = readFileSync(join(folder, 'acknowledged'), 'utf8').split('\n').slice(0, -1);
  const { kept, organisation, integrity, logWhole } = await keptIn(folder, caseFolder);
  expect(integrity).toBe('ok');
  expect(logWhole).toBe(true);
  // One more may have been stored whose acknowledgement was cut off.
  expect([told.length, told.length + 1]).toContain(kept);
  expect(organisation).toBe(kept === 0 ? 'Riverside' : `Riverside ${kept}`);
  return told.length;
}

/** As the app finds it after the crash. */
async function keptIn(folder: string, caseFolder: string) {
  const rooms = await reopened(openVaultRooms(folder), caseFolder);
  await rooms.api.session.unlock({ passphrase: PASSPHRASE });
  const { organisation } = await rooms.api.settings.get({});
  const { caseFile } = rooms.session;
  if (caseFile === undefined) throw new Error('it is locked');
  const { db } = caseFile;
  const saved = "SELECT count(*) FROM audit_entries WHERE action = 'settings.updated'";
  const kept = Number(db.prepare(saved).pluck().get());
  const integrity = db.pragma('integrity_check', { simple: true });
  const logWhole = logIsWhole(db);
  rooms.session.close();
  return { kept, organisation, integrity, logWhole };
}

async function killWhileSaving(program: string, folder: string, caseFolder: string): Promise<void> {
  const words = [program, folder, caseFolder, PASSPHRASE];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
  child.kill('SIGKILL');
  await ended;
}
