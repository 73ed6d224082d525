import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

/** Long enough to be nowhere by chance, and one word, so that the search index would hold it whole. */
const MARKER = 'zqmarkerxv';
const folder = mkdtempSync(join(tmpdir(), 'quiet-room-markers-'));
const temporary = join(folder, 'temporary');
const before = process.env['TMPDIR'];
let file: TestCaseFile;
let typed = 0;

/** A text that says where it was typed. */
function marked(field: string): string {
  typed += 1;
  return `${MARKER} ${field} ${MARKER}${typed}`;
}

beforeAll(async () => {
  mkdirSync(temporary);
  process.env['TMPDIR'] = temporary; // where SQLite would put what it spills
  file = await openTestCaseFile({ folder: join(folder, 'around') });
  await typeIntoEverything(file);
}, 60_000);
afterAll(async () => {
  await file.close();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(folder, { recursive: true, force: true });
});

describe('what was typed', () => {
  it('into every field, is in the case file', async () => {
    expect(file.bugs).toEqual([]);
    expect(typed).toBeGreaterThan(50);
    expect((await file.api.incidents.list({ text: MARKER })).total).toBe(1);
    expect((await file.api.people.list({ text: MARKER })).length).toBeGreaterThan(4);
  });

  it('is in no file while the case file is open', () => {
    expect(filesBelow(folder).some((path) => path.endsWith('casefile.db-wal'))).toBe(true);
    expect(filesWithMarkers()).toEqual([]);
  });

  it('is in no file after sorting and searching more than fits into memory at once', async () => {
    for (let count = 0; count < 30; count++) await file.api.incidents.list({ text: MARKER, status: 'all' });
    await file.api.audit.verify({});
    expect(filesWithMarkers()).toEqual([]);
  });

  it('is in no file after locking', async () => {
    await file.lock();
    expect(filesBelow(folder).length).toBeGreaterThan(3);
    expect(filesWithMarkers()).toEqual([]);
  });
});

async function typeIntoEverything({ api, me, unlockAs }: TestCaseFile): Promise<void> {
  const draft = 'intake:0196a000-0000-7000-8000-000000000000' as never; // any draft's key
  await api.settings.update({ organisation: marked('organisation'), idleMinutes: 5 });
  await api.members.update({ id: me, name: marked('member'), role: 'lead', personId: null });
  await api.members.add({ name: marked('second member'), role: 'ally', passphrase: marked('passphrase') });
  await api.drafts.save({ key: draft, content: JSON.stringify({ account: marked('draft') }) });
  const attached = await attach({ draft });
  const { incident } = await api.reports.file({ draft, report: reportOfMarkers() });
  expect(attached.sha256).toHaveLength(64);
  const incidentId = incident.id;
  await attach({ incidentId });
  await api.drafts.save({ key: `note:${incidentId}` as never, content: marked('draft of a note') }); // made of the rule
  const when = { kind: 'about' as const, words: marked('facts.when') };
  const facts = {
    summary: marked('summary'),
    when,
    where: marked('where'),
    circumstances: marked('c'),
    policy: marked('policy'),
  };
  await api.incidents.updateFacts({ id: incidentId, facts: { ...facts, setting: 'event' } });
  const happenedAt = { at: '2027-03-04T12:40:00.000Z', zone: 'Europe/Lisbon' };
  const note = await api.notes.add({ incidentId, text: marked('note'), happenedAt });
  await api.notes.amend({ id: note.id, text: marked('amended note') });
  await api.tasks.add({ incidentId, title: marked('task'), owner: me, due: '2027-03-05' });
  const meeting = await api.meetings.plan({ incidentId, startsAt: happenedAt, place: marked('place') });
  for (const { key } of meeting.agenda) await api.meetings.setMinutes({ id: meeting.id, key, minutes: marked(key) });
  await api.meetings.decide({ id: meeting.id, text: marked('decision'), owner: me, due: '2027-03-06' });
  const { participants } = await api.incidents.get({ id: incidentId });
  const personId = participants[0]?.person.id as never; // the report has people
  const term = { kind: 'ban', scope: 'other', startsOn: '2027-03-04', endsOn: null } as const;
  const texts = { scopeNote: marked('scope'), conditions: marked('conditions') };
  const sanction = await api.sanctions.impose({ incidentId, personId, owner: me, ...term, ...texts });
  await api.sanctions.lift({ id: sanction.id, on: '2027-04-01', reason: marked('lifting') });
  await api.search.find({ text: marked('search') });
  await api.bans.list({ on: '2027-03-04', text: marked('ban search') });
  await expect(unlockAs('not the passphrase zqmarkerxv')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  await new Promise((resolve) => setTimeout(resolve, 1100)); // the delay after a wrong try
  await unlockAs(PASSPHRASE);

  async function attach(home: Parameters<typeof api.evidence.list>[0]) {
    const bytes = Buffer.from(marked('bytes of a file').repeat(50));
    const about = { fileName: marked('file name'), mediaType: `text/${MARKER}`, size: bytes.length };
    const { id } = await api.evidence.begin({ home, ...about });
    await api.evidence.append({ id, index: 0, bytes: bytes.toString('base64') });
    return api.evidence.finish({ id });
  }
}

function reportOfMarkers() {
  const person = (role: string) => ({
    told: {
      ...{ name: marked(`${role} name`), otherNames: [marked(role)], handles: [marked(role)], emails: [marked(role)] },
      ...{ contact: marked(role), description: marked(role) },
    },
  });
  return {
    receivedAt: { at: '2027-03-04T12:40:00.000Z', zone: 'Europe/Lisbon' },
    ...{
      channel: 'spoken' as const,
      setting: 'event' as const,
      situation: 'danger' as const,
      firstActions: [marked('action')],
    },
    ...{ secondPresent: marked('second'), account: marked('account').repeat(500), observed: marked('observed') },
    ...{
      reading: marked('reading'),
      policy: marked('policy'),
      where: marked('where'),
      circumstances: marked('circumstances'),
    },
    when: { kind: 'about' as const, words: marked('when') },
    ...{ reported: [person('reported'), person('also reported')], reporter: person('reporter') },
    others: (['impacted', 'witness', 'other'] as const).map((role) => ({ role, person: person(role) })),
    ...{ anonymityNote: marked('anonymity'), fearsNote: marked('fears'), tellLater: marked('later') },
    ...{ suggestions: marked('suggestions'), evidenceNote: marked('evidence'), readBackNote: marked('read back') },
  };
}

/** In every way a program would write it, whatever stands around it. */
function needles(): Buffer[] {
  const plain = [MARKER, MARKER.toUpperCase(), MARKER.slice(1, -1)];
  const written = plain.flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('hex')),
  ]);
  const base64 = [0, 1, 2].map((shift) => Buffer.from(Buffer.from(MARKER.slice(shift)).toString('base64').slice(0, 9)));
  return [...written, ...base64];
}

function filesWithMarkers(): string[] {
  const sought = needles();
  return filesBelow(folder).filter((path) => {
    const bytes = readFileSync(path);
    return path.includes(MARKER) || sought.some((needle) => bytes.includes(needle));
  });
}

function filesBelow(root: string): string[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name));
  return paths.filter((path) => statSync(path).isFile());
}
