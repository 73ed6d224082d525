import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createEngine } from '../../electron/engine/engine.ts';
import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import { Grant } from '../../shared/grant.ts';
import { type CommandOptions, type Finished, runCommand, runCommandHere } from '../fixtures/command.ts';
import { readPdf } from '../fixtures/read-pdf.ts';

const PASSPHRASE = 'seven calm herons by the lake';
const home = mkdtempSync(join(tmpdir(), 'quiet-room-cli-'));
const caseFile = join(home, 'Garden.quietroom');
let codeName = '';

// Each command is a process of its own, and one of them derives its keys at full strength.
vi.setConfig({ testTimeout: 120_000 });

/** Made with a key that is cheap to derive, so that each command takes a second less. */
beforeAll(async () => {
  mkdirSync(join(home, 'tmp'));
  writeFileSync(join(home, 'passphrase'), `${PASSPHRASE}\n`);
  const engine = createEngine({ settingsFile: join(home, 'settings.json'), practiceFolder: home, scryptWorkFactor: 2 });
  engine.grant('home', home);
  const names = { name: 'Garden', organisation: 'Riverside', member: 'Ada' };
  await createClient(contract, engine.answer).session.create({
    folder: Grant.parse('home'),
    ...names,
    passphrase: PASSPHRASE,
  });
  await engine.close();
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the command line', () => {
  test('explains itself, and each of its commands', async () => {
    const { exitCode, stdout } = await quietroom(['--help']);
    expect(exitCode).toBe(0);
    const names = 'create info call procedures attach export agenda letter card owed screen check verify';
    for (const name of names.split(' ')) expect(stdout).toContain(`  ${name} `);
    expect((await here(['export', '--help'])).stdout).toContain('--incident CODENAME');
  });

  test.each([
    ['no such command', quietroom, ['bury', caseFile]],
    ['no folder', here, ['info']],
    ['a needed option missing', here, ['export', caseFile, '--incident', 'Amber Heron']],
    ['an unknown option', here, ['info', caseFile, '--loud']],
    ['one word too many', here, ['info', caseFile, 'more']],
    ['a passphrase as an argument', here, ['info', caseFile, `--passphrase=${PASSPHRASE}`]],
    ['no passphrase to be had', quietroom, ['info', caseFile]],
  ])('is refused with exit code 2: %s', async (_what, run, words) => {
    const { exitCode, stdout, stderr } = await run(words, { passphrase: undefined });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.trim()).not.toBe('');
  });

  test('starts on the project’s own Node, whichever Node it is started with', async () => {
    const other = '/usr/bin/node';
    const { exitCode } = await quietroom(['procedures'], existsSync(other) ? { node: other } : {});
    expect(exitCode).toBe(0);
  });
});

describe('a case file from the command line', () => {
  test('is made with a recovery key, opens again, and is as strong as one from the app', async () => {
    const names = ['--organisation', 'Riverside', '--member', 'Ada'];
    const made = await quietroom(['create', join(home, 'Lake'), ...names, '--json']);
    expect(made.exitCode).toBe(0);
    const { folder, recoveryKey } = valueIn(made) as { folder: string; recoveryKey: string };
    expect(folder).toBe(join(home, 'Lake.quietroom'));
    expect(recoveryKey).toMatch(/^([A-Z0-9]{4}-){7}[A-Z0-9]{4}$/);
    const keys = readdirSync(join(folder, 'keys')).map((key) => readFileSync(join(folder, 'keys', key), 'latin1'));
    expect(keys.map((key) => /-> scrypt \S+ (\d+)/.exec(key)?.[1])).toEqual(['18', '18']);
    expect((await quietroom(['info', folder])).exitCode).toBe(0);
    const again = await quietroom(['create', join(home, 'Lake'), ...names, '--json']);
    expect(failureOf(again)).toBe('already-exists');
  });

  test('tells what it is, with the passphrase from a file', async () => {
    const file = ['--passphrase-file', join(home, 'passphrase')];
    const { exitCode, stdout } = await quietroom(['info', caseFile, '--json', ...file], { passphrase: undefined });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).value).toMatchObject({ name: 'Garden', organisation: 'Riverside', member: 'Ada' });
  });

  test('takes any call of the contract as JSON and answers in JSON', async () => {
    const report = {
      receivedAt: { at: '2027-03-04T10:00:00.000Z', zone: 'Europe/Lisbon' },
      channel: 'spoken',
      setting: 'event',
      account: 'The kettle was loud.',
      reported: [{ told: { name: 'Cosmo Teaspoon' } }],
    };
    const filed = await quietroom(['call', caseFile, 'reports.file'], { input: JSON.stringify({ report }) });
    codeName = (valueIn(filed) as { incident: { codeName: string } }).incident.codeName;
    const listed = valueIn(await call('incidents.list', {})) as { total: number };
    expect(listed.total).toBe(1);
    const owed = valueIn(await here(['owed', caseFile, '--json']));
    expect(owed).toMatchObject([{ codeName, promise: 'answer', due: '2027-03-04T22:00:00.000Z' }]);
  });

  test.each([
    ['an unknown procedure', 'incidents.lost', {}, 'unknown-procedure'],
    ['a procedure named after a trap', '__proto__.constructor', {}, 'unknown-procedure'],
    ['a wrong type', 'incidents.list', { limit: 'many' }, 'invalid-input'],
    ['a field that is not declared', 'incidents.list', { colour: 'green' }, 'invalid-input'],
    ['an id that nothing has', 'incidents.get', { id: '018f0000-0000-7000-8000-000000000000' }, 'not-found'],
  ])('refuses %s with exit code 1 and a reply that says so', async (_what, procedure, input, code) => {
    const refused = await call(procedure, input);
    expect({ exitCode: refused.exitCode, code: failureOf(refused) }).toEqual({ exitCode: 1, code });
  });

  test('refuses "__proto__" as a key and a text of ten million characters, and is unharmed', async () => {
    expect(failureOf(await here(['call', caseFile, 'incidents.list'], { input: '{"__proto__": {"limit": 1}}' }))).toBe(
      'invalid-input',
    );
    expect(failureOf(await call('incidents.list', { text: 'x'.repeat(10_000_000) }))).toBe('invalid-input');
    expect((await here(['verify', caseFile])).exitCode).toBe(0);
  });

  test('answers questions of the session without a passphrase', async () => {
    const state = await here(['call', caseFile, 'session.state'], { passphrase: undefined });
    expect(valueIn(state)).toMatchObject({ phase: 'locked', name: 'Garden' });
  });

  test('prints the agenda of a planned meeting by the code name of its case', async () => {
    const { incidents } = valueIn(await call('incidents.list', {})) as { incidents: { id: string }[] };
    const startsAt = { at: '2027-03-05T10:00:00.000Z', zone: 'Europe/Lisbon' };
    await call('meetings.plan', { incidentId: incidents[0]?.id, startsAt });
    const out = join(home, 'agenda.pdf');
    const words = ['agenda', caseFile, '--meeting', codeName.toLowerCase(), '--out', out];
    expect((await here(words)).exitCode).toBe(0);
    const { text } = await readPdf(out);
    expect(text).toContain(codeName);
    expect(text).not.toMatch(/kettle|Teaspoon/);
    const another = ['agenda', caseFile, '--meeting', 'Nowhere', '--out', join(home, 'other.pdf'), '--json'];
    expect(failureOf(await here(another))).toBe('not-found');
  });

  test('gives out the dossier of a case by its code name, under a passphrase, and overwrites nothing', async () => {
    const out = join(home, 'dossier.pdf');
    const words = ['export', caseFile, '--incident', codeName.toLowerCase(), '--out', out, '--json'];
    const exported = await quietroom(words);
    expect(exported.exitCode).toBe(0);
    expect((valueIn(exported) as { passphrase: string }).passphrase.split(' ').length).toBeGreaterThanOrEqual(6);
    const bytes = readFileSync(out, 'latin1');
    expect(bytes.startsWith('%PDF-')).toBe(true);
    expect(bytes).not.toContain('kettle');
    expect(failureOf(await here(words))).toBe('already-exists');
    const logged = valueIn(await call('audit.list', {})) as { entries: { action: string }[] };
    expect(logged.entries.some(({ action }) => /export/.test(action))).toBe(true);
  });

  test('gives out all cases as tables in a folder, and says that anybody can read it', async () => {
    const out = join(home, 'tables');
    const exported = await here(['export', caseFile, '--all', '--format', 'csv', '--out', out]);
    expect({ exitCode: exported.exitCode, said: exported.stdout }).toMatchObject({
      exitCode: 0,
      said: expect.stringContaining('Nothing in it is encrypted'),
    });
    expect(readFileSync(join(out, 'cases.csv'), 'utf8')).toContain(codeName);
    const both = ['export', caseFile, '--all', '--incident', codeName, '--out', join(home, 'both')];
    expect((await here(both)).exitCode).toBe(2);
  });

  test('gives out the emergency card of an event for anybody to read, and no other', async () => {
    const card = { event: 'Lake Days 2027', police: { emergency: '112' } };
    await call('emergency.save', { whileLocked: false, card });
    const out = join(home, 'card.pdf');
    const words = (event: string) => ['card', caseFile, '--event', event, '--out', out, '--language', 'de', '--json'];
    expect(failureOf(await here(words('Sea Days')))).toBe('not-found');
    expect(valueIn(await here(words('lake days 2027')))).toMatchObject({ fileName: 'card.pdf', pages: 1 });
    expect((await readPdf(out)).text).toContain('Notrufnummern');
    expect(failureOf(await here(words('Lake Days 2027')))).toBe('already-exists');
    expect((await here([...words('Lake Days 2027'), '--language', 'xx'])).exitCode).toBe(2);
  });

  test('is told apart from one that has no such incident', async () => {
    const words = ['export', caseFile, '--incident', 'Nobody Here', '--out', join(home, 'n.pdf'), '--json'];
    expect(failureOf(await here(words))).toBe('not-found');
  });
});

describe('what is wrong with a case file', () => {
  test('a wrong passphrase is one clear sentence and exit code 1', async () => {
    const { exitCode, stdout, stderr } = await quietroom(['info', caseFile], {
      passphrase: 'seven loud herons by the lake',
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a folder that is not there, is none of ours, or is cut off is said to be so', async () => {
    expect(failureOf(await here(['info', join(home, 'Nowhere.quietroom'), '--json']))).toBe('missing');
    mkdirSync(join(home, 'plain'));
    expect(failureOf(await here(['info', join(home, 'plain'), '--json']))).toBe('not-a-case-file');
    const cut = copyOf('Cut');
    truncateSync(join(cut, 'casefile.db'), 5000);
    expect(failureOf(await here(['info', cut, '--json']))).toBe('damaged');
  });

  test('a flipped bit in a page is found by verify, with exit code 1, and the rest is salvaged', async () => {
    const flipped = copyOf('Flipped');
    const file = join(flipped, 'casefile.db');
    const bytes = readFileSync(file);
    const page = Math.floor(bytes.length / 4096 / 2);
    bytes[page * 4096 + 100] = (bytes[page * 4096 + 100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { exitCode } = await quietroom(['verify', flipped]);
    expect(exitCode).toBe(1);
    const saved = join(home, 'Saved.quietroom');
    expect((await here(['salvage', flipped, '--to', saved])).stdout).toContain(`Salvaged ${saved}`);
    const { stdout } = await here(['verify', saved, '--full', '--head', '1:00000000', '--json']);
    expect(JSON.parse(stdout).value).toMatchObject({ pages: { problems: [] }, compared: { outcome: 'other' } });
  });

  test('one that another process has open is said to be in use', async () => {
    const engine = createEngine({ settingsFile: join(home, 'other.json'), practiceFolder: home, scryptWorkFactor: 2 });
    engine.grant('it', caseFile);
    const api = createClient(contract, engine.answer);
    await api.session.choose({ folder: Grant.parse('it') });
    await api.session.unlock({ passphrase: PASSPHRASE });
    expect(failureOf(await quietroom(['info', caseFile, '--json']))).toBe('in-use');
    await engine.close();
    expect((await here(['info', caseFile])).exitCode).toBe(0);
  });
});

test('procedures are listed with their kinds and schemas, every one of the contract', async () => {
  const listed = valueIn(await here(['procedures', '--json'])) as { name: string; kind: string; input: object }[];
  const expected = Object.entries(contract).flatMap(([room, all]) => Object.keys(all).map((name) => `${room}.${name}`));
  expect(listed.map(({ name }) => name)).toEqual(expected);
  expect(listed.find(({ name }) => name === 'tasks.add')).toMatchObject({
    kind: 'mutation',
    input: { type: 'object' },
  });
});

function quietroom(words: readonly string[], options: CommandOptions = {}): Promise<Finished> {
  return runCommand(home, words, { passphrase: PASSPHRASE, ...options });
}

/** As `quietroom`, in this process: for what is not about the process. */
function here(words: readonly string[], options: CommandOptions = {}): Promise<Finished> {
  return runCommandHere(home, words, { passphrase: PASSPHRASE, ...options });
}

function call(procedure: string, input: unknown): Promise<Finished> {
  return here(['call', caseFile, procedure], { input: JSON.stringify(input) });
}

function valueIn({ stdout, stderr }: Finished): unknown {
  const reply = JSON.parse(stdout || '{}');
  expect(reply.ok, stderr + stdout.slice(0, 500)).toBe(true);
  return reply.value;
}

function failureOf({ stdout }: Finished): string {
  const reply = JSON.parse(stdout);
  expect(reply.ok).toBe(false);
  return reply.code;
}

function copyOf(name: string): string {
  const copy = join(home, `${name}.quietroom`);
  cpSync(caseFile, copy, { recursive: true });
  return copy;
}
