import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHUNK_BYTES, type EvidenceId } from '../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { Note } from '../../shared/notes/note.ts';
import { mail, mailbox } from '../fixtures/mails.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

const chat = { zone: 'Europe/Lisbon' };
const SETTINGS = { notes: 'message', attachments: false, chat } as const;

let file: TestCaseFile;
let incidentId: IncidentId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-05T13:00:00.000Z' });
  incidentId = (await file.api.reports.file(report())).incident.id;
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('mail', () => {
  it('comes into the timeline at its own date and place on earth, with its sender, and its file becomes evidence', async () => {
    const evidenceId = await given('one.eml', mail());
    const previewed = await file.api.imports.preview({ incidentId, evidenceId, chat });
    expect(previewed).toMatchObject({
      kind: 'mail',
      messages: [{ index: 0, problem: null, text: 'He stood there all evening.' }],
    });
    expect(await notes()).toEqual([]);

    expect(await add(evidenceId, [0])).toEqual({ added: 1, alreadyThere: 0, attachments: 0, attachmentsLeft: 0 });
    expect(await notes()).toMatchObject([
      {
        happenedAt: { at: '2027-03-04T13:02:11.000Z', zone: '+0100' },
        origin: {
          kind: 'mail',
          from: 'Ana Lima <ana@example.org>',
          to: 'Safety team <team@example.org>',
          subject: 'After the talk',
        },
        versions: [{ text: 'He stood there all evening.', author: file.me }],
      },
    ]);
    expect(await file.api.evidence.list({ incidentId })).toMatchObject([
      { id: evidenceId, fileName: 'one.eml', kind: 'mail' },
    ]);
    const { entries } = await file.api.audit.list({ limit: 1 });
    expect(entries[0]).toMatchObject({ action: 'note.imported', subject: `${evidenceId} 1` });
  });

  it('of a mailbox is chosen one by one; one without a date is given it', async () => {
    const box = mailbox(
      mail(),
      mail({ id: '<2@x>', date: null, subject: 'No date' }),
      mail({ id: '<3@x>', text: 'From here on\n\nFrom him' }),
    );
    const evidenceId = await given('inbox.mbox', box);
    const { messages } = await file.api.imports.preview({ incidentId, evidenceId, chat });
    expect(messages.map(({ problem }) => problem)).toEqual([null, 'no-date', null]);
    await expect(add(evidenceId, [1])).rejects.toMatchObject({ code: 'invalid-input' });
    const happenedAt = { at: '2027-03-03T10:00:00.000Z', zone: 'Europe/Lisbon' };
    await file.api.imports.add({
      incidentId,
      evidenceId,
      ...SETTINGS,
      messages: [{ index: 1, happenedAt }, { index: 2 }],
    });
    expect((await notes()).map(({ versions }) => versions[0]?.text)).toEqual([
      'From here on\n\nFrom him',
      'He stood there all evening.',
    ]);
    expect((await notes())[1]?.happenedAt).toEqual(happenedAt);
  });

  it('that the timeline has already is not added twice, from whichever file', async () => {
    await add(await given('one.eml', mail()), [0]);
    const evidenceId = await given('inbox.mbox', mailbox(mail(), mail({ id: '<2@x>' }), mail({ id: '<2@x>' })));
    const { messages } = await file.api.imports.preview({ incidentId, evidenceId, chat });
    expect(messages.map(({ problem }) => problem)).toEqual(['already-there', null, 'already-there']);
    expect(await add(evidenceId, [0, 1, 2])).toMatchObject({ added: 1, alreadyThere: 2 });
    expect(await notes()).toHaveLength(2);
  });

  it('of the same file again leaves one copy of the file', async () => {
    const first = await given('one.eml', mail());
    await add(first, [0]);
    const second = await given('again.eml', mail());
    expect(await add(second, [0])).toMatchObject({ added: 0, alreadyThere: 1 });
    expect((await file.api.evidence.list({ incidentId })).map(({ id }) => id)).toEqual([first]);
  });

  it('brings its attachments as evidence when asked, under names that any disk takes', async () => {
    const evidenceId = await given(
      'two.mbox',
      mailbox(mail({ attachment: '../../CON.png' }), mail({ id: '<2@x>', attachment: 'b.png' })),
    );
    const added = await file.api.imports.add({
      incidentId,
      evidenceId,
      ...SETTINGS,
      attachments: true,
      messages: [{ index: 0 }],
    });
    expect(added).toMatchObject({ attachments: 1, attachmentsLeft: 0 });
    expect((await file.api.evidence.list({ incidentId })).map(({ fileName }) => fileName).sort()).toEqual([
      '_CON.png',
      'two.mbox',
    ]);
    expect((await notes())[0]?.origin?.attachments).toEqual(['_CON.png']);
  });

  it('is found by its sender and amended as any note', async () => {
    await add(await given('one.eml', mail()), [0]);
    const found = await file.api.search.find({ text: 'lima' });
    expect(JSON.stringify(found)).toContain(incidentId);
    const [note] = await notes();
    if (note === undefined) throw new Error('No note');
    const amended = await file.api.notes.amend({ id: note.id, text: 'He stood there, I think.' });
    expect(amended).toMatchObject({ origin: { kind: 'mail' }, versions: [{}, { text: 'He stood there, I think.' }] });
  });

  it('keeps no name of a file that leaves its folder or shows as another kind of file', async () => {
    const names = ['../../etc/passwd', 'C:\\\\CON', 'photo\u202egpj.exe', 'note:hidden.exe', 'x. .'];
    const ids = await Promise.all(names.map((name) => given(name, mail({ id: name }))));
    for (const id of ids) await add(id, [0]);
    const kept = (await file.api.evidence.list({ incidentId })).map(({ fileName }) => fileName);
    expect(kept.sort()).toEqual(['_CON', 'note_hidden.exe', 'passwd', 'photogpj.exe', 'x']);
  });

  it('that cannot be read is refused, and nothing is changed', async () => {
    const evidenceId = await given('broken.eml', 'no message at all');
    const before = await file.api.audit.list({ limit: 1 });
    await expect(file.api.imports.preview({ incidentId, evidenceId, chat })).rejects.toMatchObject({
      code: 'unreadable-mail',
    });
    await expect(add(evidenceId, [0])).rejects.toMatchObject({ code: 'unreadable-mail' });
    expect(await file.api.audit.list({ limit: 1 })).toEqual(before);
    expect(await file.api.evidence.list({ incidentId })).toEqual([]);
  });

  it('of more than 5,000 in a file is refused; so is what was cancelled', async () => {
    const many = await given('many.mbox', mailbox(mail()).repeat(5001));
    await expect(file.api.imports.preview({ incidentId, evidenceId: many, chat })).rejects.toMatchObject({
      code: 'too-many-messages',
    });
    const abort = new AbortController();
    const options = { signal: abort.signal, onProgress: () => abort.abort() };
    await expect(file.api.imports.preview({ incidentId, evidenceId: many, chat }, options)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

describe('a conversation', () => {
  const TALK = '04/03/2027, 14:02 - Ana: Hello\n04/03/2027, 14:05 - lunch: no name\n05/03/2027, 00:10 - Ben: Bye';

  it('comes as one note for each message, with what was corrected', async () => {
    const evidenceId = await given('talk.txt', TALK);
    const previewed = await file.api.imports.preview({ incidentId, evidenceId, chat });
    expect(previewed).toMatchObject({ kind: 'chat', form: 'whatsapp', questions: ['order'], order: 'day-month' });
    const order = { ...chat, order: 'day-month' } as const;
    const messages = [{ index: 0, from: 'Ana Lima' }, { index: 1, joined: true }, { index: 2 }];
    await file.api.imports.add({ incidentId, evidenceId, ...SETTINGS, chat: order, messages });
    expect(await notes()).toMatchObject([
      {
        happenedAt: { at: '2027-03-05T00:10:00.000Z' },
        origin: { kind: 'chat', from: 'Ben' },
        versions: [{ text: 'Bye' }],
      },
      { origin: { from: 'Ana Lima' }, versions: [{ text: 'Hello\n04/03/2027, 14:05 - lunch: no name' }] },
    ]);
    const { messages: again } = await file.api.imports.preview({ incidentId, evidenceId, chat: order });
    expect(again[2]).toMatchObject({ problem: 'already-there' });
  });

  it('comes as one note for each day', async () => {
    const evidenceId = await given('talk.txt', TALK);
    const messages = [{ index: 0 }, { index: 1 }, { index: 2 }];
    await file.api.imports.add({ incidentId, evidenceId, ...SETTINGS, notes: 'day', messages });
    expect((await notes()).map(({ origin, versions }) => [origin?.from, versions[0]?.text])).toEqual([
      ['Ben', '00:10 Ben: Bye'],
      ['Ana, lunch', '14:02 Ana: Hello\n14:05 lunch: no name'],
    ]);
  });

  it('as a table is read by its columns', async () => {
    const evidenceId = await given('talk.csv', 'A;B;C\n4.3.2027 14:02;Ana;Hello');
    expect(await file.api.imports.preview({ incidentId, evidenceId, chat })).toMatchObject({
      form: 'table',
      columns: ['A', 'B', 'C'],
    });
    const columns = { when: 0, from: 1, text: 2 };
    await file.api.imports.add({
      incidentId,
      evidenceId,
      ...SETTINGS,
      chat: { ...chat, columns },
      messages: [{ index: 0 }],
    });
    expect(await notes()).toMatchObject([{ happenedAt: { at: '2027-03-04T14:02:00.000Z' }, origin: { from: 'Ana' } }]);
  });

  it('is refused where the file is a picture, a program or an archive', async () => {
    for (const bytes of ['\u0089PNG\r\n\u001a\n', 'PK\u0003\u0004', 'MZ\u0000\u0001\u0002']) {
      const evidenceId = await given('talk.txt', Buffer.from(bytes, 'latin1'));
      await expect(file.api.imports.preview({ incidentId, evidenceId, chat })).rejects.toMatchObject({
        code: 'unreadable-text',
      });
    }
  });
});

async function given(fileName: string, content: string | Buffer): Promise<EvidenceId> {
  const bytes = Buffer.from(content);
  const home = { draft: `messages:${incidentId}` as never };
  const { id } = await file.api.evidence.begin({ home, fileName, mediaType: '', size: bytes.length });
  for (let index = 0; index * CHUNK_BYTES < bytes.length; index++) {
    const piece = bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    await file.api.evidence.append({ id, index, bytes: piece.toString('base64') });
  }
  return (await file.api.evidence.finish({ id })).id;
}

function add(evidenceId: EvidenceId, indexes: readonly number[]) {
  const messages = indexes.map((index) => ({ index }));
  return file.api.imports.add({ incidentId, evidenceId, ...SETTINGS, messages });
}

/** Newest first. */
async function notes(): Promise<Note[]> {
  const timeline = await file.api.notes.timeline({ incidentId });
  return timeline.flatMap((entry) => (entry.kind === 'note' ? [entry.note] : []));
}
