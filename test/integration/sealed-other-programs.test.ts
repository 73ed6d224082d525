import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importSealed } from '../../electron/cli/import-sealed.ts';
import { seal } from '../../renderer/sealed-form/seal.ts';
import { runCommandHere } from '../fixtures/command.ts';
import { sealedReport } from '../fixtures/sealed-reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const HAS_AGE = spawnSync('age', ['--version']).status === 0;
/** `age` asks for a passphrase on a terminal only; `script` is one. */
const CAN_TYPE = HAS_AGE && process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
const FOR_KEY = 'another calm row of seven words';

// Each command is a process of its own, and the key of sealed files is put under its passphrase at full strength.
vi.setConfig({ testTimeout: 60_000 });

let file: TestCaseFile;
let recipient: string;
let words: string;
const inside = (name: string) => join(file.around, name);
beforeAll(async () => {
  file = await openTestCaseFile();
  ({ recipient, words } = await file.api.sealed.recipient({}));
  const report = sealedReport({ account: 'Sealed by the form' }, [
    { fileName: 'a.txt', mediaType: 'text/plain', content: Buffer.from('attached').toString('base64') },
  ]);
  writeFileSync(inside('report.age'), await seal(report, recipient));
  writeFileSync(inside('key-passphrase'), `${FOR_KEY}\n`);
});
afterAll(() => file.close());

describe('the key of sealed files', () => {
  it.skipIf(!CAN_TYPE)('opens them with the program age alone', async () => {
    await file.api.sealed.exportIdentity({ destination: file.place('key.age'), passphrase: FOR_KEY });
    const opened = JSON.parse(decryptWithAge('key.age', 'report.age'));
    expect(opened.answers.account).toBe('Sealed by the form');
    expect(Buffer.from(opened.files[0].content, 'base64').toString()).toBe('attached');
    expect(readFileSync(inside('key.age'), 'latin1')).not.toContain('AGE-SECRET-KEY');
  });

  it('is not put under a passphrase that is easy to guess, and its export is in the log', async () => {
    const destination = file.place('weak.age');
    await expect(file.api.sealed.exportIdentity({ destination, passphrase: 'password1234' })).rejects.toMatchObject({
      code: 'weak-passphrase',
    });
    await file.api.sealed.exportIdentity({ destination, passphrase: FOR_KEY });
    const { entries } = await file.api.audit.list({ limit: 1 });
    expect(entries).toMatchObject([{ action: 'export.identity', subject: recipient }]);
  });
});

describe.skipIf(!HAS_AGE)('what the program age seals', () => {
  it('is opened here, as a file and as text, and so with more recipients', async () => {
    writeFileSync(inside('report.json'), JSON.stringify(sealedReport({ account: 'Sealed by age' })));
    for (const options of [
      ['-r', recipient],
      ['-a', '-r', recipient],
      ['-r', recipient, '-r', recipient],
    ]) {
      execFileSync('age', [...options, '-o', inside('other.age'), inside('report.json')]);
      const opened = await file.api.sealed.open({ source: { file: file.place('other.age') } });
      expect(opened.answers.account).toBe('Sealed by age');
    }
  });
});

describe('the command line', () => {
  it('writes the form and the key, and makes a report of a sealed file', async () => {
    await file.lock();
    const form = await quietroom(
      'form',
      '--out',
      inside('form.html'),
      '--language',
      'ar',
      '--contact',
      'coc@example.org',
    );
    expect(form).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(words) });
    expect(readFileSync(inside('form.html'), 'utf8')).toMatch(/<html lang="ar" dir="rtl">[\s\S]*coc@example\.org/);
    expect((await quietroom('form', '--out', inside('x.html'), '--language', 'fr')).exitCode).toBe(2);
    const key = await quietroom(
      'identity',
      '--out',
      inside('id.age'),
      '--identity-passphrase-file',
      inside('key-passphrase'),
    );
    expect(key).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(recipient) });
    if (CAN_TYPE) expect(decryptWithAge('id.age', 'report.age')).toContain('Sealed by the form');
    await file.unlockAs(PASSPHRASE);
    const { report, incident } = await importSealed(file.engine, file.api, inside('report.age'));
    expect(report.fields).toMatchObject({ account: 'Sealed by the form', setting: 'community' });
    expect(await file.api.evidence.list({ incidentId: incident.id })).toHaveLength(1);
  });
});

function quietroom(command: string, ...words: string[]) {
  return runCommandHere(file.around, [command, file.folder, ...words], { passphrase: PASSPHRASE });
}

function decryptWithAge(key: string, sealed: string): string {
  const command = `age --decrypt --identity '${inside(key)}' --output '${inside('out.json')}' '${inside(sealed)}'`;
  const words = ['--quiet', '--return', '--command', command, '/dev/null'];
  execFileSync('script', words, { input: `${FOR_KEY}\n`, stdio: ['pipe', 'ignore', 'ignore'], timeout: 30_000 });
  return readFileSync(inside('out.json'), 'utf8');
}
