import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PackedFile, writeAgePackage } from '../../electron/services/export/age-package.ts';

const MEGABYTE = Buffer.alloc(1 << 20, 'piece');
const MARKER = 'Amber Heron was seen at the well';

let folder: string;
let identity: string;
let recipient: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quiet-room-package-'));
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  writeFileSync(join(folder, 'identity.txt'), `${identity}\n`);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a package', () => {
  test('is opened, unpacked and compared by age, tar and sha256sum alone', async () => {
    const path = join(folder, 'whole.tar.age');
    const seal = { kind: 'age', recipient } as const;
    const written = await writeAgePackage(path, [text('README.txt', MARKER), big('häm/files.bin', 5)], seal, options());
    expect(readFileSync(path)).toHaveLength(written.bytes);
    expect(readFileSync(path).includes(MARKER)).toBe(false);

    const out = join(folder, 'out');
    mkdirSync(out);
    execFileSync('age', ['-d', '-i', join(folder, 'identity.txt'), '-o', join(out, 'a.tar'), path]);
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: out });
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' })).toContain('files.bin: OK');
    expect(readFileSync(join(out, 'README.txt'), 'utf8')).toBe(MARKER);
  });

  test('that is cancelled, goes wrong or has no recipient leaves nothing', async () => {
    const path = join(folder, 'none.tar.age');
    const before = readdirSync(folder);
    const seal = { kind: 'age', recipient } as const;
    const stop = new AbortController();
    const cancelled = writeAgePackage(path, [big('a', 3, () => stop.abort())], seal, options(stop.signal));
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    await expect(writeAgePackage(path, [{ ...text('a', 'b'), size: 2 }], seal, options())).rejects.toThrow(
      'as long as',
    );
    await expect(writeAgePackage(path, [text('a', 'b'), text('a', 'b')], seal, options())).rejects.toThrow('one name');
    const nobody = { kind: 'age', recipient: `age1${'q'.repeat(58)}` } as const;
    await expect(writeAgePackage(path, [], nobody, options())).rejects.toMatchObject({ code: 'bad-recipient' });
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder)).toEqual(before);
  });
});

function options(signal: AbortSignal = new AbortController().signal) {
  return { signal, workFactor: 2, madeAt: new Date(0), record: () => undefined };
}

function text(name: string, content: string): PackedFile {
  const bytes = Buffer.from(content);
  return { name, size: bytes.length, pieces: [bytes] };
}

function big(name: string, megabytes: number, onPiece: () => void = () => undefined): PackedFile {
  return { name, size: megabytes * MEGABYTE.length, pieces: pieces() };
  function* pieces() {
    for (let at = 0; at < megabytes; at++) {
      onPiece();
      yield MEGABYTE;
    }
  }
}
