import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { lockedCaseFile } from '../fixtures/locked-case-file.ts';
import { canMount, mountSmallDisk } from '../fixtures/small-disk.ts';
import {
  createTestCaseFile,
  openVaultRooms,
  PASSPHRASE,
  removeTemporaryFolders,
  reopened,
  type VaultRooms,
} from '../fixtures/vault-rooms.ts';

afterEach(removeTemporaryFolders);

describe.skipIf(!canMount())('a full disk', () => {
  it('loses nothing, is said, and lets one go on when there is room again', async () => {
    const disk = mountSmallDisk(8);
    try {
      const { rooms, caseFolder } = await lockedCaseFile(disk.folder);
      const { api } = rooms;
      await api.session.unlock({ passphrase: PASSPHRASE });
      const { id } = await api.members.add({
        name: 'Bo',
        role: 'responder',
        passphrase: 'lanterns float along the canal',
      });
      disk.fill();
      await expect(fillWithMembers(rooms)).rejects.toMatchObject({ code: 'disk-full' });
      await expect(api.members.remove({ id })).rejects.toMatchObject({ code: 'disk-full' });
      expect(await api.settings.get({})).toMatchObject({ organisation: 'Riverside' });
      expect(readdirSync(caseFolder)).not.toContain('casefile.db.rotating');

      disk.free();
      await api.settings.update({ organisation: 'Hillside', idleMinutes: 5 });
      const again = await reopened(rooms, caseFolder);
      expect(await again.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ organisation: 'Hillside' });
      expect(again.session.caseFile?.db.pragma('integrity_check', { simple: true })).toBe('ok');
      again.session.close();
    } finally {
      disk.remove();
    }
  });

  it('leaves no half case file', async () => {
    const disk = mountSmallDisk(1);
    try {
      disk.fill();
      await expect(createTestCaseFile(openVaultRooms(disk.folder))).rejects.toMatchObject({ code: 'disk-full' });
      expect(readdirSync(disk.folder)).toEqual(['filler']);
    } finally {
      disk.remove();
    }
  });

  it('that may not be written to is said to be read-only', async () => {
    const disk = mountSmallDisk(8);
    try {
      const { rooms } = await lockedCaseFile(disk.folder);
      disk.setReadOnly(true);
      await expect(rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'read-only' });
      disk.setReadOnly(false);
      expect(await rooms.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
      rooms.session.close();
    } finally {
      disk.remove();
    }
  });
});

describe('a database that may not grow', () => {
  it('says the disk is full, keeps what it has, and goes on later', async () => {
    const { rooms } = await lockedCaseFile();
    await rooms.api.session.unlock({ passphrase: PASSPHRASE });
    const { db } = rooms.session.caseFile ?? {};
    const pages = Number(db?.pragma('page_count', { simple: true }));
    db?.pragma(`max_page_count = ${pages}`);
    await expect(fillWithSettings(rooms)).rejects.toMatchObject({ code: 'disk-full' });
    const kept = await rooms.api.settings.get({});
    db?.pragma('max_page_count = 1000000');
    expect(await rooms.api.settings.get({})).toEqual(kept);
    await rooms.api.settings.update({ organisation: 'Hillside', idleMinutes: 5 });
    expect(db?.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

async function fillWithMembers({ api }: VaultRooms): Promise<never> {
  const passphrase = 'lanterns float along the canal';
  for (;;) await api.members.add({ name: 'Cy', role: 'responder', passphrase });
}

async function fillWithSettings({ api }: VaultRooms): Promise<never> {
  for (;;) await api.settings.update({ organisation: 'Riverside', idleMinutes: 5 });
}
