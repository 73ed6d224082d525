import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lockedCaseFile } from '../fixtures/locked-case-file.ts';
import {
  createTestCaseFile,
  openVaultRooms,
  PASSPHRASE,
  removeTemporaryFolders,
  reopened,
  temporaryFolder,
  type VaultRooms,
} from '../fixtures/vault-rooms.ts';

afterEach(() => {
  vi.restoreAllMocks();
  removeTemporaryFolders();
});

const SAFE = {
  temp_store: 2,
  journal_mode: 'wal',
  synchronous: 3,
  secure_delete: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  locking_mode: 'exclusive',
};

const WRONG = [
  'temp_store = FILE',
  'journal_mode = TRUNCATE',
  'synchronous = NORMAL',
  'secure_delete = OFF',
  'foreign_keys = OFF',
  'trusted_schema = ON',
];

describe('every connection', () => {
  it('has the settings that keep entries safe and off the disk, also after the key was changed', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const { caseFolder } = await createTestCaseFile(rooms);
    expect(settingsOf(rooms)).toEqual(SAFE);
    await changeKey(rooms);
    expect(settingsOf(rooms)).toEqual(SAFE);
    const again = await reopened(rooms, caseFolder);
    await again.api.session.unlock({ passphrase: PASSPHRASE });
    expect(settingsOf(again)).toEqual(SAFE);
  });

  it('keeps in memory what it would spill, from its first statement on: that of a copy too', async () => {
    const statements = watchConnections();
    const rooms = openVaultRooms(temporaryFolder());
    const { caseFolder } = await createTestCaseFile(rooms);
    await changeKey(rooms);
    const again = await reopened(rooms, caseFolder);
    await again.api.session.unlock({ passphrase: PASSPHRASE });
    again.session.close();
    expect(statements.size).toBeGreaterThan(4); // made, opened, copied and opened twice over the copy
    expect([...statements.values()].map(([first]) => first)).toEqual(
      Array.from(statements, () => 'temp_store = MEMORY'),
    );
  });

  it.each(WRONG)('is given up when a setting has another effect, such as %s', async (wrong) => {
    const locked = await lockedCaseFile();
    const [setting] = wrong.split(' ');
    const { pragma } = Database.prototype;
    vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, source, options) {
      return pragma.call(this, source.startsWith(`${setting} =`) ? wrong : source, options);
    });
    await expect(locked.rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toThrow(`Setting ${setting} is`);
    vi.restoreAllMocks();
    expect(await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
  });
});

/** The statements of every connection in order, among all that are ever closed. */
function watchConnections(): Map<Database.Database, string[]> {
  const statements = new Map<Database.Database, string[]>();
  const note = (db: Database.Database, text: string) => void statements.set(db, [...(statements.get(db) ?? []), text]);
  const { pragma, prepare, exec, close } = Database.prototype;
  vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, source, options) {
    note(this, source);
    return pragma.call(this, source, options);
  });
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, source: string) {
    note(this, source);
    return prepare.call(this, source) as never; // what the real one gives
  });
  vi.spyOn(Database.prototype, 'exec').mockImplementation(function (this: Database.Database, source) {
    note(this, source);
    return exec.call(this, source);
  });
  vi.spyOn(Database.prototype, 'close').mockImplementation(function (this: Database.Database) {
    note(this, 'close');
    return close.call(this);
  });
  return statements;
}

async function changeKey({ api }: VaultRooms): Promise<void> {
  const passphrase = 'lanterns float along the canal';
  const { id } = await api.members.add({ name: 'Bo', role: 'responder', passphrase });
  await api.members.remove({ id });
}

function settingsOf(rooms: VaultRooms): Record<string, unknown> {
  const { caseFile } = rooms.session;
  return Object.fromEntries(Object.keys(SAFE).map((name) => [name, caseFile?.db.pragma(name, { simple: true })]));
}
