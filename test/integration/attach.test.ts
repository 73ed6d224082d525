import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CHUNK_BYTES, EVIDENCE_MAX_BYTES } from '../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { runCommand } from '../fixtures/command.ts';
import { type EvidenceRooms, makeEvidenceRooms, openEvidenceRooms } from '../fixtures/evidence-rooms.ts';
import { report } from '../fixtures/reports.ts';
import { PASSPHRASE, removeTemporaryFolders, temporaryFolder } from '../fixtures/vault-rooms.ts';

vi.setConfig({ testTimeout: 60_000 }); // each command is a process of its own

let rooms: EvidenceRooms;
let codeName: string;
let incidentId: IncidentId;
const letter = randomBytes(CHUNK_BYTES + 5);

beforeAll(async () => {
  rooms = await makeEvidenceRooms(temporaryFolder());
  const { incident } = await rooms.api.reports.file(report());
  [codeName, incidentId] = [incident.codeName, incident.id];
  for (const twin of [report(), report()]) await rooms.api.reports.file(twin);
  rooms.session.caseFile?.db.exec(`UPDATE incidents SET code_name = 'Twin Heron' WHERE id <> '${incidentId}'`);
  rooms.session.close();
  writeFileSync(at('letter.bin'), letter);
  writeFileSync(at('again.bin'), letter);
  writeFileSync(at('last.txt'), 'last');
  mkdirSync(at('folder'));
  mkdirSync(at('tmp'));
  writeFileSync(at('large'), '');
  truncateSync(at('large'), EVIDENCE_MAX_BYTES + 1); // a hole, which takes no room
});
afterAll(removeTemporaryFolders);

const at = (name: string) => join(rooms.folder, name);

function attach(incident: string, ...files: string[]) {
  const words = ['attach', rooms.caseFolder, '--incident', incident, '--json', ...files.map(at)];
  return runCommand(rooms.folder, words, { passphrase: PASSPHRASE });
}

test('keeps the files that can be kept, tells duplicates, and says of each other one what is wrong', async () => {
  if (process.platform !== 'win32') execFileSync('mkfifo', [at('pipe')]);
  const pipe = process.platform === 'win32' ? [] : ['pipe'];
  const { exitCode, stdout } = await attach(
    codeName,
    'letter.bin',
    'missing',
    'folder',
    ...pipe,
    'large',
    'again.bin',
    'last.txt',
  );
  expect(exitCode).toBe(1);
  const told = JSON.parse(stdout).value as { file: string; code?: string; alreadyThere?: boolean }[];
  expect(told.filter(({ file }) => file !== at('pipe')).map(({ code, alreadyThere }) => code ?? alreadyThere)).toEqual([
    ...[false, 'missing', 'not-allowed', 'too-large', true, false],
  ]);
  const again = openEvidenceRooms(rooms.folder);
  await again.unlock();
  const files = await again.api.evidence.list({ incidentId });
  expect(files.map(({ fileName }) => fileName)).toEqual(['letter.bin', 'last.txt']);
  expect(files[0]?.sha256).toBe(createHash('sha256').update(letter).digest('hex'));
  expect(again.column('SELECT count(*) FROM evidence')).toEqual([2]);
  expect(readFileSync(at('letter.bin')).equals(letter)).toBe(true);
  again.session.close();
});

test('says when all went well, in words', async () => {
  const words = ['attach', rooms.caseFolder, '--incident', codeName.toLowerCase(), at('last.txt')];
  const { exitCode, stdout } = await runCommand(rooms.folder, words, { passphrase: PASSPHRASE });
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: expect.stringMatching(/^There already: last\.txt, SHA-256 [0-9a-f]{64}\n$/),
  });
});

test('refuses a code name that no case has, or more than one', async () => {
  const unknown = await attach('Quiet Nobody', 'last.txt');
  expect({ exitCode: unknown.exitCode, code: JSON.parse(unknown.stdout).code }).toEqual({
    exitCode: 1,
    code: 'not-found',
  });
  expect(JSON.parse((await attach('Twin Heron', 'last.txt')).stdout).code).toBe('conflict');
  expect((await attach(codeName)).exitCode).toBe(2); // no file
});
