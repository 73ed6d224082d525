import { afterEach, beforeEach, expect, it } from 'vitest';
import { unlockCaseFile } from '../../electron/vault/unlock-case-file.ts';
import { DraftKey } from '../../shared/drafts/draft.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, TEST_WORK_FACTOR, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase here';
const JOTTED = { at: '2027-03-04T12:40:00.000Z', zone: 'Europe/Lisbon' };
const TEXT = 'Blue jacket, by the stairs.\nSaid she would come back.';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

it('keeps text and time, newest first', async () => {
  const first = await file.api.quickNotes.keep({ text: TEXT, writtenAt: JOTTED });
  const later = await file.api.quickNotes.keep({
    text: 'Later',
    writtenAt: { ...JOTTED, at: '2027-03-04T13:00:00.000Z' },
  });
  expect(first).toEqual({ id: first.id, text: TEXT, writtenAt: JOTTED });
  expect(await file.api.quickNotes.list({})).toEqual([later, first]);
});

it('is filed into a case as a note with its own time, and waits no longer', async () => {
  const { incident } = await file.api.reports.file(report());
  const { id } = await file.api.quickNotes.keep({ text: TEXT, writtenAt: JOTTED });
  const note = await file.api.quickNotes.file({ id, incidentId: incident.id });
  expect(note).toMatchObject({
    incidentId: incident.id,
    happenedAt: JOTTED,
    versions: [{ text: TEXT, author: file.me }],
  });
  expect(await file.api.quickNotes.list({})).toEqual([]);
  const timeline = await file.api.notes.timeline({ incidentId: incident.id });
  expect(timeline).toContainEqual({ kind: 'note', at: JOTTED.at, note });
  await expect(file.api.quickNotes.file({ id, incidentId: incident.id })).rejects.toMatchObject({ code: 'not-found' });
});

it('goes on as a report: its words stand in the draft, in the same step', async () => {
  const { id } = await file.api.quickNotes.keep({ text: TEXT, writtenAt: JOTTED });
  const key = DraftKey.parse('intake:0196a000-0000-7000-8000-000000000000');
  await file.api.quickNotes.beginReport({ id, draft: { key, content: JSON.stringify({ observed: TEXT }) } });
  expect(await file.api.quickNotes.list({})).toEqual([]);
  expect((await file.api.drafts.get({ key }))?.content).toContain('Blue jacket');
  await expect(file.api.quickNotes.discard({ id })).rejects.toMatchObject({ code: 'not-found' });
});

it('that is discarded is gone from the file, word for word', async () => {
  const { id } = await file.api.quickNotes.keep({ text: TEXT, writtenAt: JOTTED });
  expect(await storedTexts()).toContain('Blue jacket');
  await file.api.quickNotes.discard({ id });
  expect(await storedTexts()).toEqual('[""]');
});

it('is the business of its writer alone', async () => {
  const { id } = await file.api.quickNotes.keep({ text: TEXT, writtenAt: JOTTED });
  const { incident } = await file.api.reports.file(report());
  await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
  await file.unlockAs(OTHERS);
  expect(await file.api.quickNotes.list({})).toEqual([]);
  const key = DraftKey.parse('intake:0196a000-0000-7000-8000-000000000000');
  for (const attempt of [
    file.api.quickNotes.file({ id, incidentId: incident.id }),
    file.api.quickNotes.beginReport({ id, draft: { key, content: '{}' } }),
    file.api.quickNotes.discard({ id }),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
  }
});

it('is not filed into a case that is closed to its writer, and then still waits', async () => {
  const { incident } = await file.api.reports.file(report());
  await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
  const { id } = await file.api.quickNotes.keep({ text: TEXT, writtenAt: JOTTED });
  await file.api.conflicts.declare({ incidentId: incident.id, memberId: file.me, kind: 'hard' });
  const filed = file.api.quickNotes.file({ id, incidentId: incident.id });
  await expect(filed).rejects.toMatchObject({ code: 'conflict' });
  expect(await file.api.quickNotes.list({})).toHaveLength(1);
});

it('of nothing but blanks is refused', async () => {
  const kept = file.api.quickNotes.keep({ text: ' \n ', writtenAt: JOTTED });
  await expect(kept).rejects.toMatchObject({ code: 'invalid-input' });
});

/** What the rows themselves hold, whatever the app tells of them. */
async function storedTexts(): Promise<string> {
  await file.lock();
  const options = { installation: 'a test', workFactor: TEST_WORK_FACTOR, now: () => JOTTED.at };
  const { caseFile } = await unlockCaseFile(file.folder, { passphrase: PASSPHRASE }, options);
  const texts = caseFile.db.prepare('SELECT content FROM quick_notes').pluck().all();
  caseFile.close();
  await file.unlockAs(PASSPHRASE);
  return JSON.stringify(texts);
}
