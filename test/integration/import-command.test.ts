import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommandHere } from '../fixtures/command.ts';
import { mail, mailbox } from '../fixtures/mails.ts';
import { report } from '../fixtures/reports.ts';
import { sealedReport } from '../fixtures/sealed-reports.ts';
import { openTestCaseFile, PASSPHRASE } from './harness.ts';

const home = mkdtempSync(join(tmpdir(), 'quiet-room-import-'));
const caseFile = join(home, 'Garden.quietroom');
let codeName = '';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  mkdirSync(join(home, 'tmp'));
  const file = await openTestCaseFile({ folder: home });
  codeName = (await file.api.reports.file(report())).incident.codeName;
  const { recipient } = await file.api.sealed.recipient({});
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  writeFileSync(join(home, 'report.age'), await encrypter.encrypt(JSON.stringify(sealedReport())));
  await file.lock();
  await file.engine.close();
  writeFileSync(join(home, 'one.eml'), mail({ attachment: 'photo.png' }));
  writeFileSync(
    join(home, 'box.mbox'),
    mailbox(mail({ attachment: 'photo.png' }), mail({ id: '<2@x>' }), mail({ id: '<3@x>', date: null })),
  );
  writeFileSync(join(home, 'broken.eml'), 'no message');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a sealed file becomes a report of a case of its own, once', async () => {
  const first = await quietroom(['import', caseFile, join(home, 'report.age')]);
  expect(first).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^report\.age: a report in ".+"\n$/) });
  const again = await quietroom(['import', caseFile, join(home, 'report.age'), '--json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, value: [{ code: 'sealed-again' }] });
  expect(again.exitCode).toBe(1);
});

test('messages come into the timeline, each once; what is wrong with a file is told of that file', async () => {
  const files = ['one.eml', 'box.mbox', 'broken.eml', 'missing.eml'].map((name) => join(home, name));
  const { exitCode, stdout } = await quietroom([
    'import',
    caseFile,
    ...files,
    '--incident',
    codeName,
    '--attachments',
    '--json',
  ]);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout).value).toMatchObject([
    { added: 1, alreadyThere: 0, leftOut: 0, attachments: 1 },
    { added: 1, alreadyThere: 1, leftOut: 1 },
    { code: 'unreadable-mail' },
    { code: 'missing' },
  ]);
  const again = await quietroom(['import', caseFile, join(home, 'one.eml'), '--incident', codeName]);
  expect(again).toMatchObject({
    exitCode: 0,
    stdout: 'one.eml: 0 added, 1 there already, 0 left out, 0 attachments kept\n',
  });
});

test.each([
  [['one.eml'], 'needs --incident'],
  [['one.eml', 'chat.zip', '--incident', 'Amber Heron'], 'not "chat.zip"'],
])('import %j is a mistake in the command line', async (words, said) => {
  const { exitCode, stderr } = await quietroom(['import', caseFile, ...words]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(said);
});

function quietroom(words: readonly string[]) {
  return runCommandHere(home, words, { passphrase: PASSPHRASE });
}
