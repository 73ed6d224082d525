import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceId } from '../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { type EvidenceRooms, makeEvidenceRooms } from '../fixtures/evidence-rooms.ts';
import { report } from '../fixtures/reports.ts';
import { PASSPHRASE } from '../fixtures/vault-rooms.ts';

const OTHERS = 'another long passphrase';
/** Of the first member, after the recovery key. */
const NEW = 'eight new words that are calm too';
const NOTE = 'zqprivate I dreamt of it.';

let folder: string;
let rooms: EvidenceRooms;
let incidentId: IncidentId;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quiet-room-care-'));
  rooms = await makeEvidenceRooms(folder);
  incidentId = await newCase();
  await rooms.api.members.add({ name: 'Olu', role: 'lead', passphrase: OTHERS });
});
afterAll(() => {
  rooms.session.close();
  rmSync(folder, { recursive: true, force: true });
});

async function newCase(): Promise<IncidentId> {
  return (await rooms.api.reports.file(report({ account: 'It' }))).incident.id;
}

async function unlockAs(passphrase: string): Promise<void> {
  rooms.session.close();
  await rooms.api.session.choose({ folder: rooms.grant(rooms.caseFolder) });
  await rooms.api.session.unlock({ passphrase });
}

describe('a private note', () => {
  it('is kept as it is typed, and read by its writer after a lock', async () => {
    expect(await rooms.api.care.readNote({ incidentId })).toEqual({ text: '', keptAt: null, isLost: false });
    await rooms.api.care.keepNote({ incidentId, text: 'zqpri' });
    await rooms.api.care.keepNote({ incidentId, text: NOTE });
    await unlockAs(PASSPHRASE);
    expect(await rooms.api.care.readNote({ incidentId })).toMatchObject({ text: NOTE, isLost: false });
  });

  it('stands nowhere in the open database but sealed, and nothing of it in the log', async () => {
    const tables = rooms.column("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'");
    for (const table of tables) {
      const rows = rooms.session.caseFile?.db.prepare(`SELECT * FROM "${table}"`).all();
      const texts = JSON.stringify(rows, (_key, value) => (value?.type === 'Buffer' ? latin1(value) : value));
      expect(texts.toLowerCase(), String(table)).not.toContain('zqpri');
    }
    expect(rooms.column('SELECT sealed FROM private_notes').map((sealed) => latin1(sealed))).toEqual([
      expect.stringMatching(/^age-encryption\.org\/v1\n-> X25519 /),
    ]);
    expect(rooms.column("SELECT count(*) FROM audit_entries WHERE action LIKE '%note%'")).toEqual([0]);
  });

  it('is closed to another member who has the case file open, also below the app', async () => {
    const [sealed] = rooms.column('SELECT sealed FROM private_notes');
    await unlockAs(OTHERS);
    expect(await rooms.api.care.readNote({ incidentId })).toEqual({ text: '', keptAt: null, isLost: false });
    expect(await rooms.session.caseFile?.openSealedToMe(sealed as Buffer)).toBeUndefined(); // a column of bytes
    await rooms.api.care.keepNote({ incidentId, text: 'Mine' });
    await unlockAs(PASSPHRASE);
    expect(await rooms.api.care.readNote({ incidentId })).toMatchObject({ text: NOTE });
  });

  it('says nothing by its length, up to a page', async () => {
    const lengths = [];
    for (const text of ['a', 'x'.repeat(1900)]) {
      await rooms.api.care.keepNote({ incidentId, text });
      lengths.push(rooms.column(`SELECT length(sealed) FROM private_notes WHERE member_id = '${me()}'`)[0]);
    }
    expect(lengths[0]).toBe(lengths[1]);
  });

  it('opens no more after the passphrase was set anew with the recovery key, and can be written anew', async () => {
    const { recoveryKey } = await rooms.api.recovery.renew({});
    const ada = me();
    rooms.session.close();
    await rooms.api.session.choose({ folder: rooms.grant(rooms.caseFolder) });
    await rooms.api.session.unlockWithRecoveryKey({ recoveryKey });
    await expect(rooms.api.care.keepNote({ incidentId, text: 'Now' })).rejects.toMatchObject({ code: 'not-allowed' });
    await rooms.api.members.resetPassphrase({ id: ada, next: NEW });
    await unlockAs(NEW);
    expect(await rooms.api.care.readNote({ incidentId })).toMatchObject({ text: '', isLost: true });
    await rooms.api.care.keepNote({ incidentId, text: 'Now' });
    expect(await rooms.api.care.readNote({ incidentId })).toMatchObject({ text: 'Now', isLost: false });
    await rooms.api.care.keepNote({ incidentId, text: '' });
    expect(rooms.column(`SELECT count(*) FROM private_notes WHERE member_id = '${me()}'`)).toEqual([0]);
  });
});

describe('a content warning', () => {
  it('is of the case or of a file of it, changed in place, and gone when it says nothing', async () => {
    const id = await newCase();
    const evidenceId = await attach(id);
    const warn = (of: EvidenceId | null, topics: ('hate' | 'threats')[], note = '') =>
      rooms.api.care.setWarning({ incidentId: id, evidenceId: of, topics, note });
    await warn(evidenceId, ['threats']);
    await warn(null, ['hate', 'hate'], 'slurs');
    await warn(null, ['hate'], 'slurs throughout');
    expect(await rooms.api.care.warnings({ incidentId: id })).toEqual([
      { evidenceId: null, topics: ['hate'], note: 'slurs throughout' },
      { evidenceId, topics: ['threats'], note: '' },
    ]);
    await warn(null, [], ' ');
    expect(await rooms.api.care.warnings({ incidentId: id })).toEqual([{ evidenceId, topics: ['threats'], note: '' }]);
  });

  it('is refused for a file of another case', async () => {
    const evidenceId = await attach(await newCase());
    const elsewhere = { incidentId, evidenceId, topics: ['hate' as const] };
    await expect(rooms.api.care.setWarning(elsewhere)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('after a heavy case', () => {
  it('each member is asked once, when it is over', async () => {
    const id = await newCase();
    const owed = async () => (await rooms.api.care.debriefs({})).map((each) => each.incidentId);
    await rooms.api.care.setWarning({ incidentId: id, evidenceId: null, topics: ['violence'] });
    expect(await owed()).toEqual([]);
    const { promises } = await rooms.api.promises.ofCase({ incidentId: id });
    for (const { promise } of promises)
      await rooms.api.promises.waive({ incidentId: id, promise, reason: 'Nobody waits' });
    await rooms.api.incidents.setStatus({ id, status: 'filed' });
    expect(await owed()).toEqual([id]);
    await rooms.api.care.endDebrief({ incidentId: id });
    expect(await owed()).toEqual([]);
    await unlockAs(OTHERS);
    expect(await owed()).toEqual([id]);
    await unlockAs(NEW);
  });
});

describe('when a member is removed', () => {
  it('their private notes go, and those of others open under the new key', async () => {
    const { id } = (await rooms.api.members.list({})).find(({ name }) => name === 'Olu') ?? {};
    if (id === undefined) throw new Error('Olu is not there');
    await rooms.api.care.keepNote({ incidentId, text: NOTE });
    expect(rooms.column('SELECT count(*) FROM private_notes')).toEqual([2]);
    await rooms.api.members.remove({ id });
    expect(rooms.column('SELECT count(*) FROM private_notes')).toEqual([1]);
    expect(await rooms.api.care.readNote({ incidentId })).toMatchObject({ text: NOTE });
  });
});

async function attach(of: IncidentId): Promise<EvidenceId> {
  const { api } = rooms;
  const { id } = await api.evidence.begin({ home: { incidentId: of }, fileName: 'a.txt', mediaType: '', size: 1 });
  await api.evidence.append({ id, index: 0, bytes: Buffer.from('a').toString('base64') });
  return (await api.evidence.finish({ id })).id;
}

function me() {
  const { caseFile } = rooms.session;
  if (caseFile === undefined) throw new Error('The case file is locked');
  return caseFile.member;
}

function latin1(bytes: unknown): string {
  return Buffer.from(bytes as Buffer).toString('latin1'); // a column of bytes
}
