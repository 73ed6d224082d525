import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { Evidence } from '../../shared/evidence/evidence.ts';
import { CaseFacts, CaseFigures } from '../../shared/exports/case-facts.ts';
import { CaseRecord } from '../../shared/exports/case-record.ts';
import type { DossierLevel } from '../../shared/exports/dossier-level.ts';
import { ExportFile } from '../../shared/exports/export-file.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { Report } from '../../shared/reports/report.ts';
import { Sanction } from '../../shared/sanctions/sanction.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

vi.setConfig({ testTimeout: 60_000 }); // typesetting takes seconds on a busy machine

const OTHERS = 'another seven calm words in here';
const WHEN = { at: '2027-03-04T13:00:00.000Z', zone: 'Europe/Lisbon' };
/** What the published schema calls its parts. */
const NAMED = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ CaseRecord, CaseFacts, CaseFigures, Report, Sanction, Evidence }))
  NAMED.add(schema, { id });
/** Whom no export names unless that is chosen, however it is written. */
const REPORTER = /withheldname|perez|pérez|quillfinch|\+351 912/i;

let file: TestCaseFile;
let one: IncidentId;
let closed: IncidentId;

beforeAll(async () => {
  file = await openTestCaseFile({ now: () => WHEN.at });
  one = await makeCase('Lago');
  await makeCase('Brandt');
  closed = await makeCase('Closedname');
  const { id } = await file.api.members.add({ name: 'Nuru', role: 'responder', passphrase: OTHERS });
  await file.api.conflicts.declare({ incidentId: closed, memberId: id, kind: 'hard' });
});

afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('a dossier’s level', () => {
  test.each(['full', 'committee', 'parent', 'public'] as const)('%s never says who reported', async (level) => {
    expect(await previewOf(level)).not.toMatch(REPORTER);
  });

  test('full names who reported when that is chosen, unless they asked to stay anonymous', async () => {
    expect(await previewOf('full', { nameReporter: true })).toMatch(REPORTER);
    expect(await previewOf('committee', { nameReporter: true })).not.toMatch(REPORTER);
    const { incident } = await file.api.reports.file(
      report({ anonymity: 'towards-everyone', reporter: { told: { name: 'Withheldname' } }, account: 'Withheldname' }),
    );
    const preview = await file.api.exports.preview({ incidentId: incident.id, nameReporter: true });
    expect(JSON.stringify(preview)).not.toMatch(REPORTER);
  });

  test('committee has names and accounts, and no way to reach anybody', async () => {
    const [full, committee] = [await previewOf('full'), await previewOf('committee')];
    expect(full).toContain('lago@example.org');
    for (const text of [full, committee]) expect(text).toContain('ACCOUNTMARK');
    expect(committee).toContain('Rui Lago');
    expect(committee).not.toMatch(/lago@example\.org|somebody@example\.net|@ruilago/);
  });

  test('parent has findings and decisions by code name, public neither code name nor month; nobody is in either', async () => {
    const [parent, everybody] = [await previewOf('parent'), await previewOf('public')];
    expect(parent).toContain('Grey Plover');
    expect(parent).toContain('Substantiated');
    expect(parent).toContain('2027-03');
    expect(everybody).toContain('Substantiated');
    expect(everybody).not.toContain('2027-0');
    for (const text of [parent, everybody]) expect(text).not.toMatch(/ACCOUNTMARK|CONDITIONMARK|Rui|Lago|example\.org/);
    expect(everybody).not.toMatch(/Grey Plover/);
  });

  test('says where it masked, and leaves nothing for the leak check to find', async () => {
    const preview = await file.api.exports.preview({ incidentId: one, level: 'committee' });
    expect(preview.places).toBeGreaterThan(2);
    expect(preview.marks).toContain('[withheld]');
    for (const level of ['full', 'committee', 'parent', 'public'] as const)
      expect(await file.api.exports.preview({ incidentId: one, level })).toMatchObject({ left: [] });
  });
});

describe('many cases', () => {
  test('leave in one sealed file: JSON that fits its published schema, by another program, with the files', async () => {
    const folder = await unsealed('all.age', { format: 'json', evidence: 'as-received' });
    const schema = JSON.parse(readFileSync(join(folder, 'schema/case.schema.json'), 'utf8'));
    const validate = validatorOf(schema);
    const written = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(written.length).toBeGreaterThanOrEqual(3);
    for (const name of written) {
      const content = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      expect(validate(content)).toEqual([]);
      expect(ExportFile.parse(content)).toEqual(content);
      expect(JSON.stringify(content)).not.toMatch(REPORTER);
      expect(JSON.stringify(content)).not.toMatch(/Onceknown|Grey Plover|READINGMARK/);
      expect(validate({ ...content, case: { ...content.case, status: 'lost' } })).not.toEqual([]);
    }
    expect(JSON.stringify(written.map((name) => readFileSync(join(folder, name), 'utf8')))).toContain('ACCOUNTMARK');
    const kept = readdirSync(join(folder, 'evidence'), { recursive: true, encoding: 'utf8' });
    expect(kept.filter((name) => name.endsWith('.txt'))).toHaveLength(3);
    const [first = ''] = kept.filter((name) => name.endsWith('.txt'));
    expect(readFileSync(join(folder, 'evidence', first), 'utf8')).toBe('what was sent');
  });

  test('the published schema is the one the app writes by', () => {
    const made = z.toJSONSchema(ExportFile, {
      reused: 'ref',
      metadata: NAMED,
      // a mark may make a text longer than what may be typed
      override: ({ jsonSchema }) => void delete jsonSchema.maxLength,
    });
    const text = `${JSON.stringify({ $id: 'case.schema.json', title: 'A case as Quiet Room exports it', ...made }, null, 2)}\n`;
    const path = 'resources/schema/case.schema.json';
    if (process.env['QUIETROOM_WRITE_SCHEMA'] === '1') writeFileSync(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('as tables, each row with its case, and nothing a spreadsheet would run', async () => {
    const done = await exportAll('tables', { format: 'csv', level: 'committee', evidence: 'stripped' });
    const folder = join(file.around, 'tables');
    expect(done).toMatchObject({ cases: 4, leftOut: 0, notStripped: 3, fileName: 'tables', sha256: null });
    const notes = readFileSync(join(folder, 'notes.csv'), 'utf8');
    expect(notes).toContain("'=cmd");
    expect(notes).not.toMatch(REPORTER);
    expect(readFileSync(join(folder, 'people.csv'), 'utf8')).not.toContain('example.org');
    const readme = readFileSync(join(folder, 'README.txt'), 'utf8');
    expect(readme).toContain('Nothing here is encrypted');
    expect(readme.match(/no such copy can be made/g)).toHaveLength(3);
    expect(readme).not.toMatch(REPORTER);
  });

  test('as numbers for anybody: small ones are not told', async () => {
    await exportAll('numbers', { format: 'json', level: 'public' });
    const content = ExportFile.parse(JSON.parse(readFileSync(join(file.around, 'numbers/figures.json'), 'utf8')));
    expect(content).toMatchObject({ level: 'public', figures: { total: null } });
    const [latest] = (await file.api.audit.list({})).entries;
    expect(latest).toMatchObject({ action: 'export.figures', subject: 'json' });
  });

  test('leave out what is closed to a member, who is told how many', async () => {
    await file.unlockAs(OTHERS);
    const scope = await file.api.exports.scope({});
    expect(scope).toMatchObject({ leftOut: 1 });
    expect(scope.cases.map(({ id }) => id)).not.toContain(closed);
    const done = await exportAll('without', { format: 'csv' });
    expect(done).toMatchObject({ cases: 3, leftOut: 1 });
    const folder = join(file.around, 'without');
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain('Closedname');
    await expect(exportAll('chosen', { format: 'csv', cases: [closed] })).rejects.toMatchObject({ code: 'conflict' });
    expect(existsSync(join(file.around, 'chosen'))).toBe(false);
    await file.unlockAs(PASSPHRASE);
  });

  test('are PDFs under one passphrase, each logged; cancelled, they leave nothing', async () => {
    const protection = { kind: 'pdf', passphrase: 'amber heron walks far' } as const;
    const before = readdirSync(file.around);
    const stopped = new AbortController();
    const options = {
      signal: stopped.signal,
      onProgress: () => stopped.abort(),
    };
    const input = { cases: [one], format: 'pdf' as const, level: 'parent' as const, protection };
    const start = () => file.api.exports.cases({ ...input, destination: file.place('papers') }, options);
    await expect(start()).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(file.around)).toEqual(before);
    const done = await file.api.exports.cases({ ...input, destination: file.place('papers') });
    expect(done).toMatchObject({ cases: 1, files: 2 });
    const names = readdirSync(join(file.around, 'papers')).filter((name) => name.endsWith('.pdf'));
    expect(names).toHaveLength(1);
    const pdf = await readPdf(join(file.around, 'papers', names[0] ?? ''), protection.passphrase);
    expect(pdf.text).toContain(done.chainHead);
    expect(pdf.outsideTree).toEqual([]);
    const { entries } = await file.api.audit.list({});
    expect(entries[0]).toMatchObject({ action: 'export.cases', subject: one });
  });
});

async function previewOf(level: DossierLevel, more: object = {}): Promise<string> {
  return JSON.stringify(await file.api.exports.preview({ incidentId: one, level, ...more }));
}

function exportAll(name: string, more: object) {
  const input = { cases: 'all', format: 'json', protection: { kind: 'none' }, ...more } as const;
  return file.api.exports.cases({ ...input, destination: file.place(name) });
}

/** Sealed to a key made here, opened and unpacked by age and tar. */
async function unsealed(name: string, more: object): Promise<string> {
  const identity = await generateX25519Identity();
  const seal = { kind: 'age', recipient: await identityToRecipient(identity) } as const;
  await exportAll(name, { ...more, protection: { kind: 'sealed', seal } });
  const folder = join(file.around, `${name} opened`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'key.txt'), identity);
  const [from, to] = [join(file.around, name), join(folder, 'cases.tar')];
  execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), '-o', to, from]);
  execFileSync('tar', ['-xf', to, '-C', folder], { stdio: 'ignore' });
  execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder });
  return folder;
}

/** What another program than ours finds wrong. */
function validatorOf(schema: object): (content: unknown) => unknown[] {
  const packages = createRequire(import.meta.url);
  // it comes with the build tools; without it nothing here would be checked
  const { default: Ajv } = packages('ajv/dist/2020.js');
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  return (content) => (validate(content) ? [] : validate.errors);
}

async function makeCase(family: string): Promise<IncidentId> {
  const { api } = file;
  const { incident, report: filed } = await api.reports.file(
    report({
      account: `ACCOUNTMARK Rui ${family} kept saying it, I am Withheldnam Perez, write to somebody@example.net`,
      reading: 'READINGMARK used to it',
      reporter: { told: { name: 'Withheldname Pérez', handles: ['@quillfinch'], contact: '+351 912 345 678' } },
      reported: [
        {
          told: {
            name: `Rui ${family}`,
            formerNames: ['Onceknown'],
            handles: ['@ruilago'],
            emails: [`${family.toLowerCase()}@example.org`],
            codeName: 'Grey Plover',
          },
        },
      ],
      allegations: [{ what: 'ACCOUNTMARK said it', policy: '2.4 Unwanted words', against: [0] }],
    }),
  );
  const incidentId = incident.id;
  const [allegation] = await api.allegations.list({ incidentId });
  if (allegation === undefined || filed === undefined) throw new Error('The allegation is gone');
  await api.allegations.setFinding({ id: allegation.id, kind: 'substantiated', reasons: 'Two saw it' });
  await api.notes.add({ incidentId, text: '=cmd() Withheldname called from +351 912 345 678', happenedAt: WHEN });
  const bytes = Buffer.from('what was sent');
  const home = { home: { incidentId }, fileName: `${family} Withheldname.txt`, mediaType: '', size: bytes.length };
  const { id } = await api.evidence.begin(home);
  await api.evidence.append({ id, index: 0, bytes: bytes.toString('base64') });
  await api.evidence.finish({ id });
  if (family !== 'Lago') return incidentId;
  const { participants } = await api.incidents.get({ id: incidentId });
  const reported = participants.find(({ role }) => role === 'reported');
  if (reported === undefined) throw new Error('The case has no reported person');
  const term = { startsOn: '2027-03-05', endsOn: null, conditions: 'CONDITIONMARK', owner: file.me };
  await api.sanctions.impose({ incidentId, personId: reported.person.id, kind: 'ban', scope: 'all-events', ...term });
  return incidentId;
}
