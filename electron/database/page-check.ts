import { createHmac, pbkdf2Sync, randomInt, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, readSync } from 'node:fs';
import { type DatabaseKey, SALT_BYTES } from './database-key.ts';
import { openPlainFile } from './plain-file.ts';

const PAGE_BYTES = 4096;
const HMAC_BYTES = 64;
/** SQLCipher 4: the key of a page's HMAC comes from the page's key by two rounds, over the salt with this mask. */
const MASK = 0x3a;
const ROUNDS = 2;
/** SQLite keeps its locks in the page at 1 GiB, and nothing else. */
const LOCK_PAGE = (1 << 30) / PAGE_BYTES + 1;
const SAMPLE = 64;

/**
 * Whether a page is as it was written with this key: each is authenticated by HMAC-SHA-512, as the format of SQLCipher 4 says.
 * It needs no SQLite, and so it also tells of pages that are in no use now. The first page has the number 1.
 */
function pageCheck(key: DatabaseKey): (page: Buffer, number: number) => boolean {
  const codeOf = pageCode(key);
  return (page, number) => number === LOCK_PAGE || timingSafeEqual(codeOf(page, number), page.subarray(-HMAC_BYTES));
}

/** Gives a page that was just encrypted the code by which it is known. */
export function authenticate(page: Buffer, number: number, key: DatabaseKey): void {
  pageCode(key)(page, number).copy(page, page.length - HMAC_BYTES);
}

function pageCode({ key, salt }: DatabaseKey): (page: Buffer, number: number) => Buffer {
  const masked = salt.map((byte) => byte ^ MASK);
  const hmacKey = pbkdf2Sync(key, masked, ROUNDS, key.length, 'sha512');
  return (page, number) => {
    const numbered = Buffer.alloc(4);
    numbered.writeUInt32LE(number);
    const content = page.subarray(number === 1 ? SALT_BYTES : 0, page.length - HMAC_BYTES);
    return createHmac('sha512', hmacKey).update(content).update(numbered).digest();
  };
}

/**
 * Looks at the first page, the last one and some others, other ones each time; answers with the numbers of those that are
 * damaged. Only while the database is closed and nothing waits in its write-ahead log.
 */
export function sampleDamage(file: string, key: DatabaseKey): number[] {
  return withFile(file, (descriptor, pages) => {
    const others = Array.from({ length: Math.min(SAMPLE, pages) }, () => randomInt(1, pages + 1));
    return damagedOf(descriptor, key, new Set([1, pages, ...others]));
  });
}

/** The numbers of all pages that are damaged, and how many there are. */
export function findDamage(file: string, key: DatabaseKey): { pages: number; damaged: number[] } {
  return withFile(file, (descriptor, pages) => {
    const all = Array.from({ length: pages }, (_, index) => index + 1);
    return { pages, damaged: damagedOf(descriptor, key, all) };
  });
}

function damagedOf(descriptor: number, key: DatabaseKey, numbers: Iterable<number>): number[] {
  const check = pageCheck(key);
  const page = Buffer.alloc(PAGE_BYTES);
  return [...numbers].filter((number) => {
    const bytes = readSync(descriptor, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES);
    return bytes < PAGE_BYTES || !check(page, number);
  });
}

function withFile<Result>(file: string, use: (descriptor: number, pages: number) => Result): Result {
  const descriptor = openPlainFile(file);
  try {
    return use(descriptor, Math.ceil(fstatSync(descriptor).size / PAGE_BYTES));
  } finally {
    closeSync(descriptor);
  }
}
