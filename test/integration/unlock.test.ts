import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { MemberId } from '../../shared/members/member.ts';
import {
  createTestCaseFile,
  makeFolder,
  openVaultRooms,
  PASSPHRASE,
  removeTemporaryFolders,
  temporaryFolder,
  type VaultRooms,
} from '../fixtures/vault-rooms.ts';

afterEach(removeTemporaryFolders);

async function lockedCaseFile() {
  const rooms = openVaultRooms(temporaryFolder());
  const made = await createTestCaseFile(rooms);
  const restarted = rooms.restart();
  await restarted.api.session.choose({ folder: restarted.grant(made.caseFolder) });
  return { ...made, rooms: restarted };
}

describe('unlocking', () => {
  it('opens with the passphrase and says who is at work', async () => {
    const { rooms } = await lockedCaseFile();
    const state = await rooms.api.session.unlock({ passphrase: PASSPHRASE });
    expect(state).toMatchObject({
      phase: 'unlocked',
      name: 'Garden',
      organisation: 'Riverside',
      member: { name: 'Ada' },
    });
    expect(rooms.session.caseFile?.byRecoveryKey).toBe(false);
  });

  it('takes the same passphrase however its accents are written', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const passphrase = 'un café très tranquille à Évora ';
    const input = {
      name: 'Accents',
      organisation: 'Riverside',
      member: 'Ada',
      passphrase: passphrase.normalize('NFD'),
    };
    await rooms.api.session.create({ folder: rooms.grant(rooms.folder), ...input });
    const again = rooms.restart();
    await again.api.session.choose({ folder: again.grant(join(again.folder, 'Accents.quietroom')) });
    await expect(again.api.session.unlock({ passphrase: passphrase.trim() })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    again.wait(1000);
    expect(await again.api.session.unlock({ passphrase: passphrase.normalize('NFC') })).toMatchObject({
      phase: 'unlocked',
    });
  });

  it('takes a passphrase of 1024 characters whole', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const passphrase = 'the heron waits '.repeat(64);
    const input = { name: 'Long', organisation: 'Riverside', member: 'Ada', passphrase };
    await rooms.api.session.create({ folder: rooms.grant(rooms.folder), ...input });
    const again = rooms.restart();
    await again.api.session.choose({ folder: again.grant(join(again.folder, 'Long.quietroom')) });
    await expect(again.api.session.unlock({ passphrase: passphrase.slice(1) })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    again.wait(1000);
    expect(await again.api.session.unlock({ passphrase })).toMatchObject({ phase: 'unlocked' });
  });

  it('refuses a passphrase that is easy to guess', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const input = { name: 'Weak', organisation: 'Riverside', member: 'Ada' };
    const create = (passphrase: string) =>
      rooms.api.session.create({ folder: rooms.grant(rooms.folder), ...input, passphrase });
    await expect(create('passwordpassword')).rejects.toMatchObject({ code: 'weak-passphrase' });
    await expect(create('RiversideAda')).rejects.toMatchObject({ code: 'weak-passphrase' });
    await expect(create('short')).rejects.toMatchObject({ code: 'invalid-input' });
    expect(existsSync(join(rooms.folder, 'Weak.quietroom'))).toBe(false);
  });
});

describe('the recovery key', () => {
  it('opens the case file as it is copied from paper, and a new passphrase follows', async () => {
    const { rooms, recoveryKey } = await lockedCaseFile();
    const { api } = rooms;
    const typed = ` ${recoveryKey.toLowerCase().replaceAll('-', ' ')} `;
    const state = await api.session.unlockWithRecoveryKey({ recoveryKey: typed });
    expect(state).toMatchObject({ phase: 'unlocked', byRecoveryKey: true });
    await api.members.resetPassphrase({ id: await adaIn(rooms), next: 'a heron lands on the other pond' });
    expect(await api.session.state({})).toMatchObject({ byRecoveryKey: false, member: { name: 'Ada' } });

    const again = rooms.restart();
    await again.api.session.choose({ folder: again.grant(join(again.folder, 'Garden.quietroom')) });
    await expect(again.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    again.wait(1000);
    await again.api.session.unlock({ passphrase: 'a heron lands on the other pond' });
  });

  it('tells a typing mistake from a wrong key', async () => {
    const { rooms, recoveryKey } = await lockedCaseFile();
    const unlock = (key: string) => rooms.api.session.unlockWithRecoveryKey({ recoveryKey: key });
    const last = recoveryKey.endsWith('Q') ? 'P' : 'Q';
    await expect(unlock(recoveryKey.slice(0, -1) + last)).rejects.toMatchObject({ code: 'recovery-key-mistyped' });
    await expect(unlock(recoveryKey.slice(0, -1))).rejects.toMatchObject({ code: 'recovery-key-mistyped' });
    const other = await createTestCaseFile(openVaultRooms(temporaryFolder()));
    await expect(unlock(other.recoveryKey)).rejects.toMatchObject({ code: 'wrong-recovery-key' });
  });

  it('is confirmed by two of its groups and then forgotten', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const { recoveryKey } = await createTestCaseFile(rooms);
    const group = (index: number) => ({ index, text: recoveryKey.toLowerCase().split('-')[index] ?? '' });
    const { confirm } = rooms.api.recovery;
    expect(await confirm({ groups: [group(1), { index: 6, text: 'oooo' }] })).toEqual({ matches: false });
    expect(await confirm({ groups: [group(1), group(1)] })).toEqual({ matches: false });
    expect(await rooms.api.session.state({})).toMatchObject({ recoveryKeyConfirmed: false });
    expect(await confirm({ groups: [group(1), group(6)] })).toEqual({ matches: true });
    expect(await rooms.api.session.state({})).toMatchObject({ recoveryKeyConfirmed: true });
    await expect(confirm({ groups: [group(1), group(6)] })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('no longer opens after it was renewed', async () => {
    const { rooms, recoveryKey: old } = await lockedCaseFile();
    await rooms.api.session.unlock({ passphrase: PASSPHRASE });
    const { recoveryKey } = await rooms.api.recovery.renew({});
    const again = rooms.restart();
    await again.api.session.choose({ folder: again.grant(join(again.folder, 'Garden.quietroom')) });
    await expect(again.api.session.unlockWithRecoveryKey({ recoveryKey: old })).rejects.toMatchObject({
      code: 'wrong-recovery-key',
    });
    again.wait(1000);
    expect(await again.api.session.unlockWithRecoveryKey({ recoveryKey })).toMatchObject({
      recoveryKeyConfirmed: false,
    });
  });
});

describe('members', () => {
  it('each open it with a passphrase of their own, and change it', async () => {
    const { rooms, caseFolder } = await lockedCaseFile();
    await rooms.api.session.unlock({ passphrase: PASSPHRASE });
    const mine = 'lanterns float along the canal';
    await rooms.api.members.add({ name: 'Bo', role: 'responder', passphrase: mine });
    expect(readdirSync(join(caseFolder, 'keys'))).toHaveLength(3);

    const asBo = rooms.restart();
    const [last] = await asBo.api.session.recent({});
    await asBo.api.session.chooseRecent({ id: last?.id ?? '' });
    expect(await asBo.api.session.unlock({ passphrase: mine })).toMatchObject({ member: { name: 'Bo' } });
    const next = 'paper boats along the canal';
    await expect(asBo.api.members.changePassphrase({ current: PASSPHRASE, next })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    await asBo.api.members.changePassphrase({ current: mine, next });

    const again = asBo.restart();
    await again.api.session.choose({ folder: again.grant(caseFolder) });
    await expect(again.api.session.unlock({ passphrase: mine })).rejects.toMatchObject({ code: 'wrong-passphrase' });
    again.wait(1000);
    expect(await again.api.session.unlock({ passphrase: next })).toMatchObject({ member: { name: 'Bo' } });
  });

  it('cannot remove themselves nor leave a team without a lead', async () => {
    const { rooms } = await lockedCaseFile();
    await rooms.api.session.unlock({ passphrase: PASSPHRASE });
    const id = await adaIn(rooms);
    await expect(rooms.api.members.remove({ id })).rejects.toMatchObject({ code: 'not-allowed' });
    const input = { id, name: 'Ada', personId: null, role: 'adviser' as const };
    await expect(rooms.api.members.update(input)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('a folder that is copied elsewhere while in use', () => {
  it.each(['OneDrive - Riverside', 'Dropbox', 'Nextcloud', 'Mobile Documents'])('is refused: %s', async (service) => {
    const folder = temporaryFolder();
    const rooms = openVaultRooms(folder);
    const input = { name: 'Garden', organisation: 'Riverside', member: 'Ada', passphrase: PASSPHRASE };
    const parent = rooms.grant(makeFolder(folder, service, 'Work'));
    await expect(rooms.api.session.create({ folder: parent, ...input })).rejects.toMatchObject({ code: 'sync-folder' });
    expect(readdirSync(parent)).toEqual([]);
  });

  it('is refused by the marks that such programs leave', async () => {
    const folder = temporaryFolder();
    makeFolder(folder, 'Team', '.stfolder');
    const rooms = openVaultRooms(folder);
    await createTestCaseFile(openVaultRooms(folder));
    const input = { name: 'Garden', organisation: 'Riverside', member: 'Ada', passphrase: PASSPHRASE };
    const create = rooms.api.session.create({ folder: rooms.grant(join(folder, 'Team')), ...input });
    await expect(create).rejects.toMatchObject({ code: 'sync-folder', details: { service: 'Syncthing' } });
  });
});

describe('a practice case file', () => {
  it('is made in one call, is marked, and a second one stands beside it', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    expect(await rooms.api.session.createPractice({})).toMatchObject({
      phase: 'unlocked',
      practice: true,
      name: 'Practice',
    });
    const again = rooms.restart();
    expect(await again.api.session.createPractice({})).toMatchObject({ name: 'Practice 2' });
    expect(await again.api.session.recent({})).toMatchObject([
      { name: 'Practice 2', practice: true },
      { name: 'Practice' },
    ]);
  });
});

describe('the folder of a case file', () => {
  it('is readable by its owner only', async () => {
    const { caseFolder } = await lockedCaseFile();
    const modes = ['', 'keys', 'casefile.db', 'keys/recovery.age'].map(
      (name) => statSync(join(caseFolder, name)).mode & 0o077,
    );
    expect(modes).toEqual([0, 0, 0, 0]);
  });
});

/** The one member that was made. */
async function adaIn({ api }: VaultRooms): Promise<MemberId> {
  const [ada] = await api.members.list({});
  if (ada === undefined) throw new Error('nobody is a member');
  return ada.id;
}
