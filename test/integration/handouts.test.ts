import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Language } from '../../shared/language.ts';
import type { ReportId } from '../../shared/reports/report.ts';
import { QUESTIONS, type Question } from '../../shared/sealed/questions.ts';
import { latestChange } from '../fixtures/latest-change.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

vi.setConfig({ testTimeout: 60_000 }); // typesetting takes seconds on a busy machine

const PDF_PASSPHRASE = 'amber heron walks past the harbour';
const LOCKED = { kind: 'passphrase', passphrase: PDF_PASSPHRASE } as const;
const LAKE = {
  event: 'Lake Days 2027',
  startsOn: '2027-03-04',
  endsOn: '2027-03-06',
  police: { emergency: '112', other: '+351 210 000 000' },
  hotlines: [{ kind: 'sexual-assault', name: 'Open Door', phone: '0800 000 222' } as const],
  quietRoom: 'Room 4, first floor',
};

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const path = (name: string) => join(file.around, name);
const latest = () => latestChange(file);
const words = (language: Language, room: string): Record<string, string> =>
  JSON.parse(readFileSync(`resources/messages/${language}/${room}.json`, 'utf8'));

describe('the emergency card', () => {
  test.each(['en', 'ar'] as const)('is one readable page with its labels in "%s"', async (language) => {
    const { id } = await file.api.emergency.save({ whileLocked: false, card: LAKE });
    const done = await file.api.exports.emergencyCard({ id, destination: file.place('card.pdf'), language });
    const { text, pages, outsideTree, roles, info } = await readPdf(path('card.pdf'));
    expect([done.pages, pages]).toEqual([1, 1]);
    for (const told of ['Lake Days 2027', '112', '+351 210 000 000', 'Open Door', 'Room 4, first floor'])
      expect(text).toContain(told);
    const { 'emergency.numbers': heading = '', 'emergency.hotline.sexual-assault': label = '' } = words(
      language,
      'emergency',
    );
    for (const sentence of [heading, label]) expect(unsaid(text, sentence)).toEqual([]);
    expect(outsideTree).toEqual([]);
    expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'P']));
    expect(info).toMatchObject({ Title: 'Quiet Room', Language: language });
  });

  test('names neither case file, organisation nor member, and is logged', async () => {
    const { id } = await file.api.emergency.save({ whileLocked: false, card: LAKE });
    await file.api.exports.emergencyCard({ id, destination: file.place('card.pdf') });
    expect((await readPdf(path('card.pdf'))).text).not.toMatch(/Garden|Mona|Log of/);
    expect(await latest()).toMatchObject({ action: 'export.emergency-card', subject: id });
  });

  test('that is not there is not written', async () => {
    const id = '0196a000-0000-7000-8000-000000000000' as never;
    const none = file.api.exports.emergencyCard({ id, destination: file.place('card.pdf') });
    await expect(none).rejects.toMatchObject({ code: 'not-found' });
    expect(existsSync(path('card.pdf'))).toBe(false);
  });
});

describe('the sheet to read back', () => {
  test('tells the reporter what they told, and nothing that comes from elsewhere', async () => {
    const { reportId, codeName } = await fileOne();
    await readBack(reportId);
    const { text } = await readPdf(path('sheet.pdf'), PDF_PASSPHRASE);
    for (const told of TOLD) expect(text).toContain(told);
    for (const other of NOT_TOLD) expect(text).not.toContain(other);
    for (const inside of [codeName, reportId, 'Log of', 'Garden']) expect(text).not.toContain(inside);
    expect(text).toContain('Written down by Mona');
    expect(text).toContain('Also present SECONDMARK');
    expect(text).toContain('Write here how you named or described them');
    expect(text).toContain('Your corrections');
    await expect(readPdf(path('sheet.pdf'))).rejects.toThrow(/password/i);
    expect(await latest()).toMatchObject({ action: 'export.read-back', subject: reportId, codeName });
  });

  test('prints what was put right, once it was', async () => {
    const { reportId } = await fileOne();
    const corrections = { account: 'ACCOUNTMARK as I meant it' };
    await file.api.reports.readBack({ id: reportId, outcome: 'corrected', corrections });
    await readBack(reportId);
    expect((await readPdf(path('sheet.pdf'), PDF_PASSPHRASE)).text).toContain('ACCOUNTMARK as I meant it');
  });

  test('leaves room for whoever told nothing yet, in their own language', async () => {
    const filed = await file.api.reports.file(report({ account: '' }));
    await readBack(filed.report.id, 'ar');
    const { text, info, outsideTree } = await readPdf(path('sheet.pdf'), PDF_PASSPHRASE);
    expect(unsaid(text, words('ar', 'handouts-print')['handout.readBack.sign.about'])).toEqual([]);
    expect(info).toMatchObject({ Language: 'ar' });
    expect(outsideTree).toEqual([]);
  });

  test('is refused to a member in conflict with the case, and for a report that is none', async () => {
    const { reportId, incidentId } = await fileOne();
    await file.api.members.add({ name: 'Nuru', role: 'responder', passphrase: 'another seven calm words in here' });
    await file.api.conflicts.declare({ incidentId, memberId: file.me, kind: 'hard' });
    await expect(readBack(reportId)).rejects.toMatchObject({ code: 'conflict' });
    await expect(readBack('0196a000-0000-7000-8000-000000000000' as never)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(existsSync(path('sheet.pdf'))).toBe(false);
  });
});

describe('the blank form', () => {
  test.each(['de', 'ar'] as const)('asks what the sealed form asks, in "%s"', async (language) => {
    const contact = 'help@lake.example';
    const asked = { destination: file.place('form.pdf'), language, contact, event: 'Lake Days' };
    await file.api.exports.blankForm(asked);
    const { text, outsideTree } = await readPdf(path('form.pdf'));
    const sentences = words(language, 'sealed');
    for (const { id, choices = [] } of QUESTIONS as readonly Question[])
      for (const word of [`ask.${id}`, ...choices.map((choice) => `choice.${choice}`)])
        expect(unsaid(text, sentences[`sealed.${word}`])).toEqual([]);
    expect(text).toContain(contact);
    expect(text).not.toMatch(/Garden|Mona/);
    expect(outsideTree).toEqual([]);
    expect(await latest()).toMatchObject({ action: 'export.blank-form' });
  });

  test('names how to reach the team as the last sealed form did', async () => {
    const contact = 'desk at the door';
    await file.api.sealed.writeForm({ destination: file.place('form.html'), language: 'en', contact, event: '' });
    await file.api.exports.blankForm({ destination: file.place('form.pdf') });
    expect((await readPdf(path('form.pdf'))).text).toContain(contact);
  });
});

const TOLD = [
  'ACCOUNTMARK',
  'TOLDNAME',
  'CLOTHESMARK',
  'WHEREMARK',
  'FEARMARK',
  'LATERMARK',
  'SUGGESTMARK',
  'DONEMARK',
];
const NOT_TOLD = ['OBSERVEDMARK', 'READINGMARK', 'POLICYMARK', 'KNOWNNAME', 'FORMERMARK', 'CODEMARK', 'NOTEMARK'];

async function fileOne() {
  const { api } = file;
  const known = await api.people.create({ name: 'KNOWNNAME Bergqvist', description: 'KNOWNNAME is tall' });
  const told = { name: 'TOLDNAME', formerNames: ['FORMERMARK'], codeName: 'CODEMARK', description: 'CLOTHESMARK' };
  const filed = await api.reports.file(
    report({
      account: 'ACCOUNTMARK he kept saying it',
      observed: 'OBSERVEDMARK',
      reading: 'READINGMARK',
      policy: 'POLICYMARK',
      secondPresent: 'SECONDMARK',
      where: 'WHEREMARK',
      reported: [{ told }, { known: known.id }],
      allegations: [{ what: 'DONEMARK', policy: 'POLICYMARK', against: [] }],
      fearsNote: 'FEARMARK',
      tellLater: 'LATERMARK',
      suggestions: 'SUGGESTMARK',
      readBackNote: 'NOTEMARK',
    }),
  );
  return { reportId: filed.report.id, incidentId: filed.incident.id, codeName: filed.incident.codeName };
}

function readBack(reportId: ReportId, language: Language = 'en') {
  return file.api.exports.readBackSheet({
    reportId,
    destination: file.place('sheet.pdf'),
    protection: LOCKED,
    language,
  });
}

/**
 * What a page does not say of a sentence: word by word, as a reader of PDF puts Arabic words in the order of their places.
 * Words with a vowel sign, or with two letters that are drawn as one, come back in another order and are left out.
 */
function unsaid(text: string, sentence = ''): string[] {
  const words = sentence.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '' && !/ير|ل[اأإآ]|\p{M}/u.test(word));
  return words.filter((word) => !text.includes(word));
}
