import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { ReportFields } from '../../shared/reports/report.ts';
import { checkWithQpdf, readPdf } from '../fixtures/read-pdf.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

const PDF_PASSPHRASE = 'amber heron walks past the harbour';
const LOCKED = { kind: 'passphrase', passphrase: PDF_PASSPHRASE } as const;
const LISBON = { at: '2027-03-04T13:00:00.000Z', zone: 'Europe/Lisbon' };

vi.setConfig({ testTimeout: 60_000 }); // typesetting and encrypting take seconds on a busy machine

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('a dossier', () => {
  test('holds the whole case, opens with its passphrase only, and can be read by other programs', async () => {
    const incidentId = await makeCase();
    const done = await exportTo('dossier.pdf', incidentId);
    const pdf = await readPdf(path('dossier.pdf'), PDF_PASSPHRASE);
    for (const marker of CONTENT) expect(pdf.text).toContain(marker);
    expect(pdf.pages).toBe(done.pages);
    expect(pdf.text).toContain(`Page 2 of ${done.pages}`);
    expect(pdf.text).toContain(done.chainHead);
    expect(pdf.text).toContain(createHash('sha256').update(ATTACHED).digest('hex'));
    await expect(readPdf(path('dossier.pdf'))).rejects.toThrow(/password/i);
    await expect(readPdf(path('dossier.pdf'), `${PDF_PASSPHRASE}s`)).rejects.toThrow(/password/i);
  });

  test('has a structure tree that holds all its text, and bookmarks of all its sections', async () => {
    const incidentId = await makeCase();
    await exportTo('dossier.pdf', incidentId);
    const { outline, roles, below, outsideTree, isMarked } = await readPdf(path('dossier.pdf'), PDF_PASSPHRASE);
    expect(outline).toEqual(expect.arrayContaining(['Contents', 'Facts', 'Reports', 'People', 'Timeline', 'Meetings']));
    expect(outline).toEqual(expect.arrayContaining(['Decisions and tasks', 'Sanctions', 'Attachments']));
    expect([...roles]).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'BlockQuote', 'TOC', 'P']));
    expect([...(below.get('Table') ?? [])].sort()).toEqual(['TBody', 'THead', 'TR']);
    expect([...(below.get('THead') ?? [])]).toEqual(['TR']);
    expect([...(below.get('TR') ?? [])].sort()).toEqual(['TD', 'TH']);
    expect(outsideTree).toEqual([]);
    expect(isMarked).toBe(true);
  });

  test.each([LOCKED, { kind: 'none' }] as const)(
    'says “Quiet Room” and its language about itself, and no more (protection: $kind)',
    async (protection) => {
      const incidentId = await makeCase();
      await file.api.exports.dossier({ incidentId, destination: file.place('dossier.pdf'), protection });
      const { info, hasXmp } = await readPdf(path('dossier.pdf'), PDF_PASSPHRASE);
      const { PDFFormatVersion, EncryptFilterName, ...said } = info;
      expect(said).toEqual({ Title: 'Quiet Room', Language: 'en' });
      expect(hasXmp).toBe(false);
      expect(statSync(path('dossier.pdf')).mode & 0o777).toBe(0o600);
    },
  );

  test('is encrypted with AES-256, and nothing of the case stands readable in its bytes', async () => {
    await exportTo('dossier.pdf', await makeCase());
    const bytes = readFileSync(path('dossier.pdf'));
    for (const marker of [...CONTENT, 'Dossier', 'Facts', 'Garden Club']) {
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(marker, encoding))).toBe(false);
      expect(bytes.includes(Buffer.from(marker, 'utf16le').swap16())).toBe(false);
      expect(bytes.toString('latin1').toLowerCase()).not.toContain(Buffer.from(marker).toString('hex'));
    }
    const said = checkWithQpdf(path('dossier.pdf'), PDF_PASSPHRASE);
    if (said !== undefined) expect(said).toMatch(/R = 6[\s\S]*AESv3[\s\S]*No syntax or stream encoding errors/);
  });

  test('is in the log, and prints the entry before it', async () => {
    const incidentId = await makeCase();
    const before = (await file.api.audit.list({})).entries[0];
    const done = await exportTo('dossier.pdf', incidentId);
    const [latest] = (await file.api.audit.list({})).entries;
    expect(done.chainHead).toBe(before?.hash);
    expect(latest).toMatchObject({
      action: 'export.dossier',
      subject: incidentId,
      sequence: (before?.sequence ?? 0) + 1,
    });
  });

  test('leaves readings out unless they are asked for', async () => {
    const incidentId = await makeCase();
    await exportTo('without.pdf', incidentId);
    await file.api.exports.dossier({
      incidentId,
      destination: file.place('with.pdf'),
      protection: LOCKED,
      includeReadings: true,
    });
    expect((await readPdf(path('without.pdf'), PDF_PASSPHRASE)).text).not.toContain('READINGMARK');
    expect((await readPdf(path('with.pdf'), PDF_PASSPHRASE)).text).toContain('READINGMARK');
  });

  test('does not name a reporter who is anonymous to all but the team, wherever their name was typed', async () => {
    const incidentId = await makeCase({
      anonymity: 'towards-all-but-team',
      account: 'I am WITHHELDNAME Pérez, pérez to friends',
    });
    await file.api.notes.add({
      incidentId,
      text: 'Called Withheldname  Perez at wperez@example.org',
      happenedAt: LISBON,
    });
    await exportTo('dossier.pdf', incidentId);
    const { text, outline } = await readPdf(path('dossier.pdf'), PDF_PASSPHRASE);
    expect(text).not.toMatch(/withheldname/i);
    expect(text).not.toContain('wperez');
    expect(outline.join(' ')).not.toMatch(/withheldname/i);
    expect(text).toContain('Name withheld');
    expect(text).toContain('Called [withheld] at [withheld]');
    expect(text).toContain('REPORTEDNAME');
  });

  test('tells what was found on each allegation and what a report said before, but no former and no code name', async () => {
    const told = { name: 'REPORTEDNAME O’Neill', formerNames: ['Onceknown O’Neill'], codeName: 'Grey Plover' };
    const { incident, report: filed } = await file.api.reports.file(
      report({
        account: 'TAKENDOWN Onceknown said it',
        reported: [{ told }],
        allegations: [{ what: 'ALLEGATIONMARK', policy: '2.4', against: [0] }],
        firstActions: [{ action: 'thank', at: '2027-03-04T12:50:00.000Z' }],
      }),
    );
    const corrections = { account: 'READBACK he said it' };
    await file.api.reports.readBack({ id: filed.id, outcome: 'corrected', corrections });
    const [allegation] = await file.api.allegations.list({ incidentId: incident.id });
    if (allegation === undefined) throw new Error('The allegation is gone');
    const found = { kind: 'substantiated', reasons: 'REASONMARK two saw it' } as const;
    await file.api.allegations.setFinding({ id: allegation.id, ...found });
    await exportTo('dossier.pdf', incident.id);
    const { text, outsideTree } = await readPdf(path('dossier.pdf'), PDF_PASSPHRASE);
    for (const mark of ['READBACK', 'TAKENDOWN [former name] said it', 'ALLEGATIONMARK', 'Substantiated', 'REASONMARK'])
      expect(text).toContain(mark);
    expect(text).toMatch(/Thanked, 4 March 2027/);
    expect(text).not.toMatch(/onceknown|grey plover/i);
    expect(outsideTree).toEqual([]);
  });

  test('is refused to a member who is in conflict with the case', async () => {
    const incidentId = await makeCase();
    await file.api.members.add({ name: 'Nuru', role: 'responder', passphrase: 'another seven calm words in here' });
    await file.api.conflicts.declare({ incidentId, memberId: file.me, kind: 'hard' });
    await expect(exportTo('dossier.pdf', incidentId)).rejects.toMatchObject({ code: 'conflict' });
    expect(existsSync(path('dossier.pdf'))).toBe(false);
  });
});

describe('what is typed into a case', () => {
  const HOSTILE = [
    '#eval("1+1") #read("/document.json") #import "@preview/x:1.0.0": *',
    '= not a heading *bold* _it_ $x^2$ `raw` <label> @ref // comment /* open',
    '\\ \\u{41} #"]"} ] ) } #panic("x") "quoted" #{',
    '{page} {characters} [withheld] %PDF-1.7 endstream endobj (string) <48656c6c6f>',
  ];

  test('never becomes code of the page, nor text outside its place', async () => {
    const incidentId = await makeCase({ account: HOSTILE.join('\n'), circumstances: HOSTILE.join(' ') });
    await exportTo('dossier.pdf', incidentId);
    const { text, outline } = await readPdf(path('dossier.pdf'), PDF_PASSPHRASE);
    for (const line of HOSTILE) expect(text.replaceAll(' ', '')).toContain(line.replaceAll(' ', ''));
    expect(outline.join(' ')).not.toContain('not a heading');
  });

  test('is printed whatever its script: what has no letter form is written as a code point', async () => {
    const account = `a\u202eb \u200b \u200d zero\u200bwidth שלום مرحبا \u0000\u0007 漢字 😀 ${'x'.repeat(600)}\n\nlone \uD800 half`;
    const incidentId = await makeCase({ account });
    await exportTo('dossier.pdf', incidentId);
    const { text } = await readPdf(path('dossier.pdf'), PDF_PASSPHRASE);
    expect(text).toContain('[U+202E]');
    expect(text).toContain('[U+6F22 U+5B57]');
    expect(text).toContain('[U+1F600]');
    expect(text.match(/x/g)?.length).toBeGreaterThan(590);
    expect(text).toMatch(/lone \uFFFD? ?half/);
    expect(text).toContain('Characters without a letter form');
  });
});

describe('the place of a dossier', () => {
  test('is replaced as a whole, and only when the new file is complete', async () => {
    const incidentId = await makeCase();
    writeFileSync(path('dossier.pdf'), 'the older file');
    const stopped = new AbortController();
    const options = {
      signal: stopped.signal,
      onProgress: ({ stage }: { stage: string }) => stage === 'encrypting' && stopped.abort(),
    };
    const input = { incidentId, destination: file.place('dossier.pdf'), protection: LOCKED };
    await expect(file.api.exports.dossier(input, options)).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(path('dossier.pdf'), 'utf8')).toBe('the older file');
    await exportTo('dossier.pdf', incidentId);
    expect(readFileSync(path('dossier.pdf'), 'latin1')).toMatch(/^%PDF-/);
    expect(readdirSync(file.around).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('must have been chosen, must exist, and must be no folder', async () => {
    const incidentId = await makeCase();
    const input = { incidentId, protection: LOCKED };
    await expect(
      file.api.exports.dossier({ ...input, destination: '/tmp/elsewhere.pdf' as never }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(exportTo('no such folder/dossier.pdf', incidentId)).rejects.toMatchObject({ code: 'missing' });
    await expect(exportTo('practice', incidentId)).rejects.toMatchObject({ code: 'already-exists' });
  });

  test('is never inside a case file, not even under another name', async () => {
    const incidentId = await makeCase();
    symlinkSync(join(file.folder, 'keys'), path('shortcut'));
    const before = readFileSync(join(file.folder, 'casefile.db')).subarray(0, 16);
    for (const place of ['Garden.quietroom/casefile.db', 'Garden.quietroom/keys/dossier.pdf', 'shortcut/dossier.pdf'])
      await expect(exportTo(place, incidentId)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(readFileSync(join(file.folder, 'casefile.db')).subarray(0, 16)).toEqual(before);
    expect(readdirSync(join(file.folder, 'keys')).filter((name) => !name.endsWith('.age'))).toEqual([]);
  });

  test('tells how far it has come', async () => {
    const stages: string[] = [];
    const input = { incidentId: await makeCase(), destination: file.place('dossier.pdf'), protection: LOCKED };
    await file.api.exports.dossier(input, { onProgress: ({ stage }) => stages.push(stage) });
    expect(stages).toEqual(['preparing', 'typesetting', 'encrypting', 'checking', 'writing']);
  });

  test('is not touched for a passphrase that a PDF would cut', async () => {
    const protection = { kind: 'passphrase', passphrase: 'ж'.repeat(64) } as const;
    const input = { incidentId: await makeCase(), destination: file.place('dossier.pdf'), protection };
    await expect(file.api.exports.dossier(input)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(existsSync(path('dossier.pdf'))).toBe(false);
  });
});

const ATTACHED = Buffer.from('what was sent, word for word');

const CONTENT = [
  'ACCOUNTMARK',
  'OBSERVEDMARK',
  'REPORTEDNAME',
  'WITNESSMARK',
  'NOTEMARK',
  'AMENDEDMARK',
  'MINUTESMARK',
  'DECISIONMARK',
  'CONDITIONMARK',
  'FILEMARK.txt',
];

function path(name: string): string {
  return join(file.around, name);
}

function exportTo(name: string, incidentId: IncidentId) {
  return file.api.exports.dossier({ incidentId, destination: file.place(name), protection: LOCKED });
}

/** A case with something under every heading. */
async function makeCase(fields: Partial<ReportFields> = {}): Promise<IncidentId> {
  const { incident } = await file.api.reports.file(
    report({
      account: 'ACCOUNTMARK he kept saying it',
      observed: 'OBSERVEDMARK both were shaken',
      reading: 'READINGMARK he is used to it',
      reporter: { told: { name: 'Withheldname Pérez', emails: ['wperez@example.org'] } },
      reported: [{ told: { name: 'REPORTEDNAME O’Neill' } }],
      others: [{ role: 'witness', person: { told: { description: 'WITNESSMARK tall, grey jacket' } } }],
      ...fields,
    }),
  );
  await addRecord(incident.id);
  return incident.id;
}

async function addRecord(incidentId: IncidentId): Promise<void> {
  const { api, me: owner } = file;
  const home = { home: { incidentId }, fileName: 'FILEMARK.txt', mediaType: '', size: ATTACHED.length };
  const { id } = await api.evidence.begin(home);
  await api.evidence.append({ id, index: 0, bytes: ATTACHED.toString('base64') });
  await api.evidence.finish({ id });
  const note = await api.notes.add({ incidentId, text: 'NOTEMARK first wording', happenedAt: LISBON });
  await api.notes.amend({ id: note.id, text: 'AMENDEDMARK second wording' });
  const meeting = await api.meetings.plan({ incidentId, startsAt: LISBON, place: 'Room 2' });
  await api.meetings.setMinutes({ id: meeting.id, key: 'what-happened', minutes: 'MINUTESMARK read aloud' });
  await api.meetings.decide({ id: meeting.id, text: 'DECISIONMARK tell them', owner, due: '2027-03-09' });
  const { participants } = await api.incidents.get({ id: incidentId });
  const reported = participants.find(({ role }) => role === 'reported');
  if (reported === undefined) throw new Error('The case has no reported person');
  const term = { startsOn: '2027-03-05', endsOn: null, conditions: 'CONDITIONMARK asks after two years', owner };
  await api.sanctions.impose({ incidentId, personId: reported.person.id, kind: 'ban', scope: 'all-events', ...term });
}
