import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

const ROW = 'Anna Abend,anna@example.org';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

/** Somebody banned who is in row 2 of a list, as was confirmed. */
async function confirmed(isFlag = false) {
  const { api, me } = file;
  const told = {
    where: 'The lake stage',
    reported: [{ told: { name: 'Anna Abend' } }],
    reporter: { told: { name: 'Priya Raman' } },
  };
  const { incident } = await api.reports.file(report(told));
  const { participants } = await api.incidents.get({ id: incident.id });
  const personId = participants.find(({ role }) => role === 'reported')?.person.id;
  if (personId === undefined) throw new Error('nobody is reported');
  const term = { scope: 'all-events', startsOn: '2027-01-01', endsOn: null } as const;
  if (!isFlag) await api.sanctions.impose({ ...term, incidentId: incident.id, personId, owner: me, kind: 'ban' });
  else
    await api.flags.make({ ...term, personId, incidentId: incident.id, owner: me, reviewOn: null, advice: 'Call us' });
  const event = { name: 'Lake Days', startsOn: '2027-04-01', endsOn: '2027-04-02' };
  const { id: eventId } = await api.events.create({ event });
  writeFileSync(join(file.around, 'list.csv'), `Full name,E-mail\n${ROW}\n`);
  await api.screening.run({ eventId, source: { file: file.place('list.csv') } });
  const [match] = (await api.screening.matches({ eventId, shelf: 'open' })).matches;
  if (match === undefined) throw new Error('nobody was found');
  await expect(api.refusals.offer({ matchId: match.id })).rejects.toMatchObject({ code: 'wrong-step' });
  await api.screening.decide({ id: match.id, decision: 'same' });
  return { incident, matchId: match.id };
}

it('begins the letter in the ban’s case, which needs two people in copy', async () => {
  const { api } = file;
  const { incident, matchId } = await confirmed();
  expect(await api.refusals.offer({ matchId })).toMatchObject({ letter: 'yes', done: [] });
  const { letter } = await api.refusals.writeLetter({ matchId });
  expect(letter?.incidentId).toBe(incident.id);
  expect(await api.letters.get({ id: letter?.id as never })).toMatchObject({
    kind: 'refusal-of-registration',
    mayBeSigned: 'copies-missing',
  });
  await expect(api.refusals.writeLetter({ matchId })).rejects.toMatchObject({ code: 'already-exists' });
  await expect(api.screening.decide({ id: matchId, decision: null })).rejects.toMatchObject({ code: 'wrong-step' });
});

it('tells registration a row and that they should talk to the team, and no more', async () => {
  const { api } = file;
  const { matchId } = await confirmed();
  const { note } = await api.refusals.offer({ matchId });
  expect(note).toContain('row 2 of the list for Lake Days');
  // the place of the case is in the event's name, which they know
  expect(await api.refusals.checkNote({ matchId, text: note })).toEqual([]);
  expect(await api.refusals.checkNote({ matchId, text: 'Row 2, by the lake stage' })).not.toEqual([]);
  const telling = 'Anna in row 2 is banned: she harassed Priya, see Mail@Example.';
  expect(await api.refusals.checkNote({ matchId, text: telling })).toEqual(
    expect.arrayContaining(['banned', 'harassed', 'Anna', 'Priya']),
  );
  await expect(api.refusals.copyNote({ matchId, text: telling })).rejects.toMatchObject({ code: 'marks-open' });
  const destination = file.place('note.txt');
  await expect(api.refusals.saveNote({ matchId, text: telling, destination })).rejects.toMatchObject({
    code: 'marks-open',
  });
  await api.refusals.saveNote({ matchId, text: note, destination });
  expect(readFileSync(join(file.around, 'note.txt'), 'utf8')).toBe(`${note}\n`);
  expect((await api.refusals.offer({ matchId })).done).toMatchObject([{ kind: 'note', text: note }]);
  expect((await api.audit.list({ limit: 1 })).entries).toMatchObject([{ action: 'refusal.note-left' }]);
});

it('refuses nobody who is only flagged: they may come', async () => {
  const { matchId } = await confirmed(true);
  expect(await file.api.refusals.offer({ matchId })).toMatchObject({ letter: 'no-ban' });
  await expect(file.api.refusals.writeLetter({ matchId })).rejects.toMatchObject({ code: 'not-found' });
});
