import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placeFile } from '../../electron/services/export/place-file.ts';
import { canMount, mountSmallDisk } from '../fixtures/small-disk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quiet-room-place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const BYTES = Buffer.alloc(300_000, 'x');

describe('putting a file in its place', () => {
  test('logs first, while the older file is still whole, and leaves nothing beside it', async () => {
    const place = join(folder, 'dossier.pdf');
    writeFileSync(place, 'older');
    const seen: string[] = [];
    await placeFile(place, BYTES, () => seen.push(readFileSync(place, 'utf8')));
    expect(seen).toEqual(['older']);
    expect(readFileSync(place).equals(BYTES)).toBe(true);
    expect(readdirSync(folder)).toEqual(['dossier.pdf']);
    expect(statSync(place).mode & 0o777).toBe(0o600);
  });

  test('leaves everything as it was when it cannot be logged', async () => {
    const place = join(folder, 'dossier.pdf');
    writeFileSync(place, 'older');
    const refuse = () => {
      throw new Error('the log is full');
    };
    await expect(placeFile(place, BYTES, refuse)).rejects.toThrow('the log is full');
    expect(readFileSync(place, 'utf8')).toBe('older');
    expect(readdirSync(folder)).toEqual(['dossier.pdf']);
  });

  test.runIf(canMount())('on a full or a read-only disk says so, logs nothing and leaves nothing half', async () => {
    const disk = mountSmallDisk(1);
    const place = join(disk.folder, 'dossier.pdf');
    const logged: string[] = [];
    try {
      writeFileSync(place, 'older');
      disk.fill();
      await expect(placeFile(place, BYTES, () => logged.push(place))).rejects.toMatchObject({ code: 'disk-full' });
      expect(readdirSync(disk.folder).sort()).toEqual(['dossier.pdf', 'filler']);
      disk.free();
      disk.setReadOnly(true);
      await expect(placeFile(place, BYTES, () => logged.push(place))).rejects.toMatchObject({ code: 'read-only' });
      expect(readFileSync(place, 'utf8')).toBe('older');
      expect(logged).toEqual([]);
    } finally {
      disk.setReadOnly(false);
      disk.remove();
    }
    expect(existsSync(place)).toBe(false);
  });
});
