import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { keyOfLeak } from '../../shared/leak-check/leak.ts';
import { BLANK, GOES_TO, type Letter, LetterKind } from '../../shared/letters/letter.ts';
import { unknownFields } from '../../shared/letters/template.ts';
import { runCommandHere } from '../fixtures/command.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OLUS = 'another long passphrase';
const NOORS = 'one more long passphrase';
const DAY = '2027-03-04';
const OPEN = { kind: 'none' } as const;

/** Mona writes, Olu reads, Noor is out of the case. Rita was reported by Priya; Wim saw it. */
let file: TestCaseFile;
let incidentId: string;
let people: Record<string, string>;

beforeAll(async () => {
  file = await openTestCaseFile({ now: () => `${DAY}T13:00:00.000Z` });
  const { api, me } = file;
  await api.members.add({ name: 'Olu', role: 'responder', passphrase: OLUS });
  const noor = await api.members.add({ name: 'Noor', role: 'responder', passphrase: NOORS });
  const others = [{ role: 'witness' as const, person: told('Wim Adler') }];
  const given = { reported: [told("Rita O'Hara")], reporter: told('Priya Raman'), others, policy: 'unwanted contact' };
  const { incident } = await api.reports.file(report({ ...given, reporterIsImpacted: 'yes', account: ACCOUNT }));
  incidentId = incident.id;
  await api.conflicts.declare({ incidentId: incident.id, memberId: noor.id, kind: 'hard' });
  const { participants } = await api.incidents.get({ id: incident.id });
  people = Object.fromEntries(participants.map(({ role, person }) => [role, person.id]));
  const about = { incidentId: incident.id, personId: people['reported'] as never, owner: me };
  const ban = { kind: 'ban', scope: 'all-events', startsOn: DAY, endsOn: null } as const;
  const given2 = { ...about, ...ban, keepAwayFrom: [people['impacted'] as never] };
  await api.sanctions.impose(given2);
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const ACCOUNT = 'He stood in the doorway humming a sea shanty until I gave up and left.';

describe('a letter', () => {
  it('of each kind is filled from the case and marks nothing by itself, for whoever it may go to', async () => {
    for (const kind of LetterKind.options) {
      const letter = await write(kind);
      expect(letter.leaks, kind).toEqual([]);
      expect(unknownFields(`${letter.fields.subject}${letter.fields.body}`)).toEqual([]);
    }
    expect((await write('decision')).fields.body).toContain('- Ban, all events, from 4 March 2027, without an end');
    expect((await write('outcome')).fields.body).toContain('told to leave you alone');
    expect((await write('outcome')).fields.body).not.toContain('Ban');
  });

  it('goes to nobody who has no such part in the case', async () => {
    const { api } = file;
    for (const to of [people['witness'], people['reporter'], null]) {
      const asked = api.letters.write({ incidentId: incidentId as never, kind: 'decision', to: to as never });
      await expect(asked).rejects.toMatchObject({ code: 'no-party' });
    }
    const asked = api.letters.write({
      incidentId: incidentId as never,
      kind: 'announcement',
      to: people['reported'] as never,
    });
    await expect(asked).rejects.toMatchObject({ code: 'no-party' });
  });

  it('leaves when each mark is removed or accepted, and a second person has signed it', async () => {
    const { api } = file;
    const { id } = await write('decision');
    const body = 'You hummed a sea shanty in the doorway until Priya gave up. Stay away.';
    const marked = await api.letters.change({ id, fields: { subject: 'What we decided', body } });
    expect(marked.leaks.map(({ text }) => text)).toContain('Priya');
    expect(marked.mayBeSigned).toBe('marks-open');
    await expect(api.letters.sign({ id })).rejects.toMatchObject({ code: 'marks-open' });
    await expect(leave(id, 'letter.eml')).rejects.toMatchObject({ code: 'marks-open' });
    const mild = await api.letters.change({ id, fields: { subject: 'What we decided', body: 'Priya O is safe.' } });
    expect(mild.leaks).not.toEqual([]);
    const accepted = await acceptAll(mild);
    expect(accepted.mayBeSigned).toBe('by-another');
    await expect(api.letters.sign({ id })).rejects.toMatchObject({ code: 'second-reader' });
    await expect(api.letters.copy({ id })).rejects.toMatchObject({ code: 'not-signed' });
    await file.unlockAs(OLUS);
    expect(await api.letters.sign({ id })).toMatchObject({ mayBeSigned: 'signed', signed: { isWriter: false } });
    await file.unlockAs(PASSPHRASE);
    const changed = await api.letters.change({ id, fields: { subject: 'Ours', body: 'Stay away.' } });
    expect(changed.signed).toBe(null);
    await file.unlockAs(OLUS);
    await api.letters.sign({ id });
    expect(await api.letters.copy({ id })).toEqual({ text: 'Ours\n\nStay away.' });
    await expect(api.letters.discard({ id })).rejects.toMatchObject({ code: 'letter-left' });
    expect(
      (await api.letters.list({ incidentId: incidentId as never })).find((each) => each.id === id)?.left,
    ).toHaveLength(1);
    await file.unlockAs(PASSPHRASE);
  });

  it('is a mail draft that other programs read, and a PDF without anything of the case file', async () => {
    const { api } = file;
    const letter = await write('announcement', 'press@garden.example\r\nBcc: x@evil.example');
    const fields = {
      ...letter.fields,
      copies: ['board@garden.example'],
      subject: 'Grüße عام',
      body: 'It is over.\n\nنهاية',
    };
    await acceptAll(
      await api.letters.change({ id: letter.id, fields: { ...fields, addressee: 'press@garden.example' } }),
    );
    await file.unlockAs(OLUS);
    await api.letters.sign({ id: letter.id });
    await leave(letter.id, 'announcement.eml');
    const bytes = readFileSync(join(file.around, 'announcement.eml'));
    const mail = await PostalMime.parse(bytes);
    expect(mail).toMatchObject({ subject: fields.subject, to: [{ address: 'press@garden.example' }] });
    expect(mail.cc?.map(({ address }) => address)).toEqual(['board@garden.example']);
    expect(mail.text?.trim().split(/\r?\n/)).toEqual(['It is over.', '', 'نهاية']);
    expect(bytes.toString()).toContain('X-Unsent: 1\r\n');
    await leave(letter.id, 'announcement.pdf', 'pdf');
    const { text } = await readPdf(join(file.around, 'announcement.pdf'));
    expect(text).toContain('It is over.');
    const { codeName } = await api.incidents.get({ id: incidentId as never });
    expect(text).not.toContain(codeName);
    await file.unlockAs(PASSPHRASE);
  });

  it('of refusal needs two in copy, a relayed apology is one sentence, and nothing leaves with a blank', async () => {
    const { api } = file;
    const refused = await write('refusal-of-registration');
    expect(refused.mayBeSigned).toBe('copies-missing');
    const copies = ['Board', 'Registration desk'];
    expect((await api.letters.change({ id: refused.id, fields: { ...refused.fields, copies } })).mayBeSigned).toBe(
      'blank-left',
    );
    const apology = await write('apology-relay');
    const body = 'They are sorry. Will you answer them?';
    expect((await api.letters.change({ id: apology.id, fields: { ...apology.fields, body } })).mayBeSigned).toBe(
      'not-one-sentence',
    );
  });

  it('tells a reported person nothing of what others are said to have done, and promises no day that has passed', async () => {
    const { api } = file;
    const receivedAt = { at: '2027-02-01T10:00:00.000Z', zone: 'UTC' };
    const reported = [told('Jonas Brandt'), told('Ilse Pflaum')];
    const { incident } = await api.reports.file(report({ reported, receivedAt, reporter: told('Pim Vos') }));
    const { participants } = await api.incidents.get({ id: incident.id });
    const [jonas, ilse] = participants.filter(({ role }) => role === 'reported').map(({ person }) => person.id);
    const reporter = participants.find(({ role }) => role === 'reporter')?.person.id;
    if (jonas === undefined || ilse === undefined || reporter === undefined) throw new Error('Somebody is missing');
    const { id } = await api.allegations.add({ incidentId: incident.id, what: 'Shouted.', against: [jonas] });
    await api.allegations.setFinding({ id, kind: 'substantiated', reasons: 'Seen.' });
    const of = (kind: LetterKind, to: typeof jonas) => api.letters.write({ incidentId: incident.id, kind, to });
    expect((await of('decision', jonas)).fields.body).toContain('- Shouted: Substantiated.');
    expect((await of('decision', ilse)).fields.body).not.toContain('Shouted');
    expect((await of('acknowledgement', reporter)).fields.body).toContain(`answer you by ${BLANK}`);
  });

  it('is checked as it is once more before it leaves again: its lines in copy, the case, and who is in it', async () => {
    const { api } = file;
    const reporter = told('Pim Vos');
    const { incident } = await api.reports.file(report({ reported: [told('Jonas Brandt')], reporter }));
    const inRole = (sought: string) => async () =>
      (await api.incidents.get({ id: incident.id })).participants.find(({ role }) => role === sought)?.person.id;
    const to = (await inRole('reported')()) as never; // the report has one
    const { id } = await api.letters.write({ incidentId: incident.id, kind: 'decision', to });
    const fields = { subject: 'Ours', body: 'Wim Zander spoke to us.' };
    const copied = await api.letters.change({ id, fields: { ...fields, copies: ['Pim Vos <pim@vos.example>'] } });
    expect(copied.leaks.map(({ text }) => text)).toContain('Pim Vos');
    await api.letters.change({ id, fields });
    await file.unlockAs(OLUS);
    await api.letters.sign({ id });
    await api.letters.copy({ id });
    const witness = { incidentId: incident.id, role: 'witness', person: { details: { name: 'Wim Zander' } } } as const;
    await api.incidents.addParticipant(witness);
    await expect(api.letters.copy({ id })).rejects.toMatchObject({ code: 'letter-left' });
    const personId = (await inRole('witness')()) as never; // just added
    await api.incidents.removeParticipant({ incidentId: incident.id, personId, role: 'witness' });
    await api.letters.copy({ id });
    await api.incidents.removeParticipant({ incidentId: incident.id, personId: to, role: 'reported' });
    await expect(api.letters.copy({ id })).rejects.toMatchObject({ code: 'no-party' });
    await file.unlockAs(PASSPHRASE);
  });

  it('keeps the promise that it is about when it leaves', async () => {
    const { api } = file;
    const letter = await write('acknowledgement');
    const fields = { ...letter.fields, body: 'We have your report.' };
    await acceptAll(await api.letters.change({ id: letter.id, fields }));
    await file.unlockAs(OLUS);
    await api.letters.sign({ id: letter.id });
    await api.letters.copy({ id: letter.id });
    const { promises } = await api.promises.ofCase({ incidentId: incidentId as never });
    expect(promises.find(({ promise }) => promise === 'acknowledge')?.state ?? 'none promised').not.toBe('open');
    await file.unlockAs(PASSPHRASE);
  });
});

describe('a template', () => {
  it('with a field that no case can fill is refused by its name, and the words of before stay', async () => {
    const { api } = file;
    const template = {
      kind: 'notice',
      subject: 'For {recipient}',
      body: 'It was {reporter} on {recievedOn}.',
    } as const;
    const refused = api.letters.setTemplate(template);
    await expect(refused).rejects.toMatchObject({
      code: 'unknown-field',
      details: { fields: '{reporter}, {recievedOn}' },
    });
    await api.letters.setTemplate({ ...template, body: 'Reported on {receivedOn}.' });
    expect((await write('notice')).fields).toMatchObject({
      subject: "For Rita O'Hara",
      body: 'Reported on 4 March 2027.',
    });
    await api.letters.resetTemplate({ kind: 'notice' });
    const all = await api.letters.templates({});
    expect(all.filter(({ isOwn }) => isOwn)).toEqual([]);
    expect(all.flatMap(({ subject, body }) => unknownFields(subject + body))).toEqual([]);
  });
});

test('the command line refuses open marks and writes what is signed', { timeout: 60_000 }, async () => {
  const { api, around } = file;
  const { id, fields } = await write('notice');
  await api.letters.change({ id, fields: { ...fields, body: 'Priya Raman told us.' } });
  const { codeName } = await api.incidents.get({ id: incidentId as never });
  const words = (name: string, ...more: string[]) => [
    ...['letter', file.folder, '--incident', codeName, '--kind', 'notice', '--to', 'reported'],
    ...['--out', join(around, name), '--json', ...more],
  ];
  await file.lock();
  const refused = await runCommandHere(around, words('notice.eml'), { passphrase: PASSPHRASE });
  expect(refused.exitCode).toBe(1);
  expect(refused.stdout + refused.stderr).toMatch(/open marks: .*Priya Raman/);
  await file.unlockAs(PASSPHRASE);
  await api.letters.change({ id, fields: { ...fields, body: 'Somebody told us.' } });
  await file.lock();
  const written = await runCommandHere(around, words('notice.eml', '--sign'), { passphrase: OLUS });
  expect(written.exitCode, written.stdout + written.stderr).toBe(0);
  expect((await PostalMime.parse(readFileSync(join(around, 'notice.eml')))).text).toContain('Somebody told us.');
  await file.unlockAs(PASSPHRASE);
});

function write(kind: LetterKind, addressee = 'The board'): Promise<Letter> {
  const to = people[GOES_TO[kind][0] ?? ''] ?? null;
  return file.api.letters.write({
    incidentId: incidentId as never,
    kind,
    to: to as never,
    addressee: addressee.split('\r')[0] ?? '',
  });
}

async function acceptAll(letter: Letter): Promise<Letter> {
  let latest = letter;
  for (const leak of new Map(letter.leaks.map((each) => [keyOfLeak(each), each])).values()) {
    const { kind, text, reveals } = leak;
    const accepted = { kind, text, personId: reveals?.personId ?? null, reason: 'They know' };
    latest = await file.api.letters.accept({ id: letter.id, leak: accepted });
  }
  return latest;
}

function leave(id: Letter['id'], name: string, way: 'eml' | 'pdf' = 'eml') {
  return file.api.exports.letter({ id, way, destination: file.place(name), protection: OPEN });
}
