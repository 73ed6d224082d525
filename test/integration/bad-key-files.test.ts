import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { afterEach, describe, expect, it } from 'vitest';
import { sealMemberKey } from '../../electron/vault/key-files.ts';
import { flipBit, keyOf, lockedCaseFile, refusalCode } from '../fixtures/locked-case-file.ts';
import { LOW_WORK_FACTOR, PASSPHRASE, removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

afterEach(removeTemporaryFolders);

describe('key files', () => {
  it('that are missing are said to be missing', async () => {
    const locked = await lockedCaseFile();
    rmSync(locked.slotFile);
    expect(await refusalCode(locked)).toBe('missing');
    rmSync(join(locked.caseFolder, 'keys'), { recursive: true });
    locked.rooms.wait(60_000);
    expect(await refusalCode(locked)).toBe('missing');
  });

  it('that are empty, cut or changed do not open, and are not taken for anything else', {
    timeout: 60_000,
  }, async () => {
    const locked = await lockedCaseFile();
    const whole = readFileSync(locked.slotFile);
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(locked.slotFile, whole.subarray(0, length));
      locked.rooms.wait(60_000);
      expect(await refusalCode(locked), `${length} bytes`).toBe('damaged');
    }
    for (let offset = 0; offset < whole.length; offset += 3) {
      writeFileSync(locked.slotFile, whole);
      flipBit(locked.slotFile, offset);
      locked.rooms.wait(60_000);
      expect(await refusalCode(locked), `byte ${offset}`).toMatch(/^(damaged|wrong-passphrase)$/);
    }
    writeFileSync(locked.slotFile, whole);
    locked.rooms.wait(60_000);
    expect(await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
  });

  it('of a newer format are left as they are', async () => {
    const locked = await lockedCaseFile();
    const encrypter = new Encrypter();
    encrypter.setPassphrase(PASSPHRASE);
    encrypter.setScryptWorkFactor(LOW_WORK_FACTOR);
    writeFileSync(locked.slotFile, await encrypter.encrypt(JSON.stringify({ format: 2, anything: 'else' })));
    expect(await refusalCode(locked)).toBe('newer-format');
  });

  it('with a key for the same salt that is not the key is told as damage, and changes nothing', async () => {
    const locked = await lockedCaseFile();
    const { databaseKey, owner } = await keyOf(locked);
    if (owner === undefined) throw new Error('a passphrase has an owner');
    const wrong = { ...owner, databaseKey: { key: Buffer.alloc(32, 7), salt: databaseKey.salt } };
    writeFileSync(locked.slotFile, await sealMemberKey(wrong, PASSPHRASE, LOW_WORK_FACTOR));
    expect(await refusalCode(locked)).toBe('damaged');
  });
});

describe('a key file made to do harm', () => {
  it.each([19, 20, 21, 60])('is refused at once when it asks for a work factor of %i', async (factor) => {
    const { rooms, slotFile } = await lockedCaseFile();
    const encrypter = new Encrypter();
    encrypter.setPassphrase(PASSPHRASE);
    encrypter.setScryptWorkFactor(10);
    const sealed = Buffer.from(await encrypter.encrypt('{}')).toString('latin1');
    writeFileSync(slotFile, sealed.replace(/^(-> scrypt \S+) 10$/m, `$1 ${factor}`), 'latin1');
    const memory = process.memoryUsage().rss;
    const started = performance.now();
    await expect(rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'damaged' });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(50 * 2 ** 20);
  });

  it.each([
    [
      '10,000 stanzas',
      `age-encryption.org/v1\n${`-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\n${'A'.repeat(43)}\n`.repeat(10_000)}`,
    ],
    ['a header of 100 MB', `age-encryption.org/v1\n-> scrypt ${'A'.repeat(100_000_000)} 18\n`],
    [
      '300 stanzas, which fit',
      `age-encryption.org/v1\n${`-> X25519 ${'A'.repeat(43)}\n\n`.repeat(300)}--- ${'A'.repeat(43)}\n`,
    ],
    [
      '300 passphrases, which fit',
      `age-encryption.org/v1\n${`-> scrypt ${'A'.repeat(22)} 18\n\n`.repeat(300)}--- ${'A'.repeat(43)}\n`,
    ],
  ])('is refused at once when it has %s', async (_name, content) => {
    const { rooms, slotFile } = await lockedCaseFile();
    writeFileSync(slotFile, content);
    const memory = process.memoryUsage().rss;
    const started = performance.now();
    await expect(rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: expect.stringMatching(/^(damaged|wrong-passphrase)$/),
    });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(50 * 2 ** 20);
  });

  it('is refused when it is very long or one of very many', async () => {
    const { rooms, slotFile, caseFolder } = await lockedCaseFile();
    writeFileSync(slotFile, Buffer.alloc(1_000_000, readFileSync(slotFile)));
    await expect(rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'damaged' });
    for (let number = 0; number < 200; number += 1) {
      writeFileSync(join(caseFolder, 'keys', `${number.toString(16).padStart(16, '0')}.age`), '');
    }
    rooms.wait(60_000);
    await expect(rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'damaged' });
  });
});
