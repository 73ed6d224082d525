import { randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
export const SALT_BYTES = 16;

/** A random key and the salt that stands, readable, in the first 16 bytes of the file: it tells which key fits. */
export interface DatabaseKey {
  readonly key: Buffer;
  readonly salt: Buffer;
}

export function generateDatabaseKey(): DatabaseKey {
  return { key: randomBytes(KEY_BYTES), salt: randomBytes(SALT_BYTES) };
}

/** From hex; throws on any other length, because SQLite would silently take such a key for a passphrase. */
export function databaseKeyFromHex(key: string, salt: string): DatabaseKey {
  return { key: exactBytes(key, KEY_BYTES), salt: exactBytes(salt, SALT_BYTES) };
}

/**
 * Lends the key in SQLCipher's notation (`x'<key><salt>'`) as bytes and wipes them afterwards. Never as a string: strings
 * stay in memory (measured: three copies of a key given in SQL, none of one given as a Buffer).
 */
export function withKeyText<Result>({ key, salt }: DatabaseKey, use: (text: Buffer) => Result): Result {
  const text = Buffer.alloc(3 + 2 * (KEY_BYTES + SALT_BYTES), "x'");
  writeHex(text, 2, key);
  writeHex(text, 2 + 2 * KEY_BYTES, salt);
  text.write("'", text.length - 1);
  try {
    return use(text);
  } finally {
    text.fill(0);
  }
}

export function wipeKey({ key, salt }: DatabaseKey): void {
  key.fill(0);
  salt.fill(0);
}

const HEX = '0123456789abcdef';

function writeHex(text: Buffer, start: number, bytes: Buffer): void {
  for (const [index, byte] of bytes.entries()) {
    text[start + 2 * index] = HEX.charCodeAt(byte >> 4);
    text[start + 2 * index + 1] = HEX.charCodeAt(byte & 15);
  }
}

function exactBytes(hex: string, length: number): Buffer {
  if (!/^[0-9a-f]*$/.test(hex) || hex.length !== 2 * length) throw new RangeError(`A key part must be ${length} bytes`);
  return Buffer.from(hex, 'hex');
}
