import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { type DatabaseKey, SALT_BYTES } from '../database-key.ts';
import { PAGE_BYTES } from '../open-database.ts';
import { authenticate } from '../page-check.ts';

/** Of each page, behind its content: the vector of its encryption (AES-256-CBC), and its authentication. */
const IV_BYTES = 16;
const HMAC_BYTES = 64;
const USABLE = PAGE_BYTES - IV_BYTES - HMAC_BYTES;
/** In the first page, behind the header of the file. */
const ROOT = 100;
const INTERIOR = 0x05;
const LEAF = 0x0d;

/**
 * SQLite reads the list of tables from its beginning, and stops at the first page that cannot be read: one damaged page hides
 * all tables that come after it. In a copy that is ours, such a page is replaced by one that holds a single view of no
 * meaning, so that only what stood on it is lost.
 */
export function mendSchema(copy: string, key: DatabaseKey, damaged: readonly number[]): void {
  if (damaged.includes(1)) return;
  const file = openSync(copy, 'r+');
  try {
    for (const [page, rowId] of leavesOf(readPage(file, 1, key))) {
      if (damaged.includes(page)) writePage(file, page, leafWith(rowId, `lost_${page}`), key);
    }
  } finally {
    closeSync(file);
  }
}

/** Pages of the list of tables, each with a number of a row that belongs on it; none where one page holds all. */
function leavesOf(first: Buffer): [page: number, rowId: number][] {
  if (first[ROOT] !== INTERIOR) return [];
  const leaves: [number, number][] = [];
  for (let cell = 0; cell < first.readUInt16BE(ROOT + 3); cell += 1) {
    const at = first.readUInt16BE(ROOT + 12 + 2 * cell);
    leaves.push([first.readUInt32BE(at), readVarint(first, at + 4)]);
  }
  const last = leaves.at(-1)?.[1] ?? 0;
  return [...leaves, [first.readUInt32BE(ROOT + 8), last + 1]];
}

/** A leaf of a table's tree with one row of `sqlite_schema`: a view of this name. */
function leafWith(rowId: number, name: string): Buffer {
  const texts = ['view', name, name, `CREATE VIEW ${name} AS SELECT 1`].map((text) => Buffer.from(text));
  const [type, own, table, sql] = texts.map(({ length }) => 13 + 2 * length);
  const types = [type, own, table, 8, sql].flatMap((code) => varint(code ?? 0)); // 8: the number 0, which is its root page
  const record = Buffer.concat([Buffer.from([types.length + 1, ...types]), ...texts]);
  const cell = Buffer.concat([Buffer.from([...varint(record.length), ...varint(rowId)]), record]);
  const page = Buffer.alloc(USABLE);
  const at = USABLE - cell.length;
  page[0] = LEAF;
  page.writeUInt16BE(1, 3);
  page.writeUInt16BE(at, 5);
  page.writeUInt16BE(at, 8);
  cell.copy(page, at);
  return page;
}

function readPage(file: number, number: number, { key }: DatabaseKey): Buffer {
  const page = Buffer.alloc(PAGE_BYTES);
  readSync(file, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES);
  const begins = number === 1 ? SALT_BYTES : 0;
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(USABLE, USABLE + IV_BYTES)).setAutoPadding(false);
  return Buffer.concat([page.subarray(0, begins), decipher.update(page.subarray(begins, USABLE)), decipher.final()]);
}

function writePage(file: number, number: number, content: Buffer, key: DatabaseKey): void {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-cbc', key.key, iv).setAutoPadding(false);
  const page = Buffer.concat([cipher.update(content), cipher.final(), iv, Buffer.alloc(HMAC_BYTES)]);
  authenticate(page, number, key);
  writeSync(file, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES);
}

function readVarint(bytes: Buffer, at: number): number {
  let value = 0;
  for (let index = at; ; index += 1) {
    const byte = bytes[index] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return value;
  }
}

/** Up to 14 bits, which is more than any of these has. */
function varint(value: number): number[] {
  return value < 128 ? [value] : [0x80 | (value >> 7), value & 0x7f];
}
