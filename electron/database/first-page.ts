import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { type DatabaseKey, SALT_BYTES } from './database-key.ts';

const HMAC_BYTES = 64;
/** SQLCipher 4: the key of a page's HMAC comes from the page's key by two rounds, over the salt with this mask. */
const MASK = 0x3a;
const ROUNDS = 2;

/**
 * Whether a key is the one of a database, by its first page alone and without SQLite: the page is authenticated by
 * HMAC-SHA-512, as the format of SQLCipher 4 says. So it can be asked while the database is open.
 */
export function opensFirstPage(page: Buffer, { key }: DatabaseKey): boolean {
  const masked = page.subarray(0, SALT_BYTES).map((byte) => byte ^ MASK);
  const hmacKey = pbkdf2Sync(key, masked, ROUNDS, key.length, 'sha512');
  const end = page.length - HMAC_BYTES;
  const number = Buffer.from([1, 0, 0, 0]);
  const found = createHmac('sha512', hmacKey).update(page.subarray(SALT_BYTES, end)).update(number).digest();
  hmacKey.fill(0);
  return timingSafeEqual(found, page.subarray(end));
}
