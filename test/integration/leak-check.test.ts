import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { runCommandHere } from '../fixtures/command.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

let file: TestCaseFile;
let incidentId: IncidentId;
let codeName: string;
let reported: PersonId;
let reporter: PersonId;

const KARIN = {
  ...{ name: 'Karin Weber', formerNames: ['Klaus Weber'], handles: ['@kweb'], emails: ['karin@weber.example'] },
  ...{ contact: '+49 30 5550 123', organisation: 'Lantern Press', description: 'Tall, a red coat' },
};

beforeAll(async () => {
  file = await openTestCaseFile();
  const { incident } = await file.api.reports.file(
    report({
      account: 'He blocked the doorway of the cloakroom with his arm at 22:40.',
      where: 'Cloakroom',
      when: { kind: 'exact', from: '2027-03-04T22:30', words: 'after the quiz night' },
      reporter: { told: KARIN },
      reported: [{ told: { name: 'Rui Silva', otherNames: ['Руй'] } }],
      others: [{ role: 'witness', person: { told: { name: 'William May', codeName: 'Blue Kite' } } }],
    }),
  );
  ({ id: incidentId, codeName } = incident);
  reported = await idOf('reported');
  reporter = await idOf('reporter');
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

async function idOf(role: string): Promise<PersonId> {
  const { participants } = await file.api.incidents.get({ id: incidentId });
  const party = participants.find((each) => each.role === role);
  if (party === undefined) throw new Error(`Nobody is ${role}`);
  return party.person.id;
}

async function marksIn(text: string, to: PersonId | null = reported) {
  const leaks = await file.api.leakCheck.run({ incidentId, to, text });
  for (const leak of leaks) expect(text.slice(leak.from, leak.to)).toBe(leak.text);
  for (const [at, { from }] of leaks.entries()) expect(from).toBeGreaterThanOrEqual(leaks[at - 1]?.to ?? 0);
  return leaks.map(({ text: words, kind, why, reveals }) => [words, kind, why, reveals?.name].join(' | '));
}

describe('a letter to the reported person', () => {
  test.each([
    ['Karin Weber told us.', 'Karin Weber | name | name | Karin Weber'],
    ['We know it from K. Weber, as you guess.', 'K. Weber | name | part-of-name | Karin Weber'],
    ['It was Karrin who told us.', 'Karrin | name | spelling | Karin Weber'],
    ['It was Карин who told us.', 'Карин | name | script | Karin Weber'],
    ['It was K**** who told us.', 'K**** | name | initials | Karin Weber'],
    ['We know it from KW and others.', 'KW | name | initials | Karin Weber'],
    ['We heard it from Klaus as well.', 'Klaus | name | former-name | Karin Weber'],
    ['You hurt Bill with it.', 'Bill | name | nickname | William May'],
    ['Will told us. Will you write to us?', 'Will | name | nickname | William May'],
    ['Ask Blue Kite about it.', 'Blue Kite | name | code-name | William May'],
    ['Do not write to @kweb again.', '@kweb | handle | address | Karin Weber'],
    ['Not to karin (at) weber (dot) example either.', 'karin (at) weber (dot) example | email | address | Karin Weber'],
    ['Nor call 030/5550-123.', '030/5550-123 | phone | address | Karin Weber'],
    ['You were seen at 10:30 pm.', '10:30 pm | time | time | Karin Weber'],
    ['It was on Thursday evening.', 'Thursday evening | time | time | Karin Weber'],
    ['It was after the quiz night, we heard.', 'quiz night | time | time | Karin Weber'],
    ['You stood in the cloakroom.', 'cloakroom | place | place | Karin Weber'],
    ['Somebody from Lantern Press knows.', 'Lantern Press | place | organisation | Karin Weber'],
    ['Somebody in a red coat knows.', 'a red coat | phrase | look | Karin Weber'],
    ['We believe her.', 'her | pronoun | gender | '],
  ])('%s', async (text, mark) => {
    expect(await marksIn(text)).toEqual([mark]);
  });

  test('has no mark where it says nothing that they do not know', async () => {
    const harmless = `Dear Mr Silva,\nwe received a report, Rui. Will you meet us on 16 March at 10:00? The code of conduct
      asks everybody to leave others room. You may appeal to appeals@garden.example. Mona`;
    expect(await marksIn(harmless)).toEqual([]);
  });

  test('keeps a copied phrase marked around a name in it', async () => {
    const marks = await marksIn('You blocked the doorway of the cloakroom with an arm.');
    expect(marks.map((mark) => mark.split(' | ')[1])).toEqual(['phrase', 'place', 'phrase']);
  });
});

describe('what is known to somebody is no mark to them', () => {
  test('what they told themselves, but neither a former name nor who else is in it', async () => {
    const text = 'Dear Karin, Rui Silva blocked the doorway of the cloakroom at 22:40, he said. William May? Klaus?';
    expect(await marksIn(text, reporter)).toEqual(['Klaus | name | former-name | Karin Weber']);
  });

  test('nothing is known to whoever is not in the case', async () => {
    expect(await marksIn('Rui Silva was banned.', null)).toEqual(['Rui Silva | name | name | Rui Silva']);
  });
});

test('a recipient is found by part, code name or name; else it says who there is', async () => {
  const find = (words: string) => file.api.leakCheck.recipient({ incidentId, words });
  expect((await find('reporter')).person.id).toBe(reporter);
  expect((await find('blue kite')).role).toBe('witness');
  expect((await find('rui silva')).person.id).toBe(reported);
  await expect(find('impacted')).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('witness ("Blue Kite")'),
  });
});

test('whoever is kept from what was told learns nothing of it by trying sentences', async () => {
  const { id: memberId } = await file.api.members.add({
    name: 'Tomas',
    role: 'responder',
    passphrase: 'nine quiet geese over the reeds',
  });
  await file.api.conflicts.declare({ incidentId, memberId, kind: 'soft' });
  await file.api.conflicts.setSees({ incidentId, memberId, sees: 'facts' });
  await file.unlockAs('nine quiet geese over the reeds');
  await expect(marksIn('You blocked the doorway.')).rejects.toMatchObject({ code: 'conflict' });
  await file.unlockAs(PASSPHRASE);
});

test('the command prints the marks, and fails when there are any', { timeout: 60_000 }, async () => {
  const letter = join(file.around, 'letter.txt');
  writeFileSync(letter, 'Dear Rui,\nKarin Weber told us.');
  await file.lock();
  const words = ['leak-check', file.folder, letter, '--incident', codeName, '--to', 'reported', '--json'];
  const { exitCode, stdout } = await runCommandHere(file.around, words, { passphrase: PASSPHRASE });
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, value: [{ from: 10, to: 21, kind: 'name' }] });
});
