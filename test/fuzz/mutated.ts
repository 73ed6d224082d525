import type { Random } from './random.ts';

/** Numbers at which sizes and counts go wrong. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

/** A file as it could have been damaged, or made by somebody who means harm: one to eight changes. */
export function mutated(random: Random, base: Buffer, tokens: readonly string[]): Buffer {
  let bytes = Buffer.from(base);
  const changes = 1 + random.size(8);
  for (let change = 0; change < changes; change++) bytes = Buffer.from(random.pick(CHANGES)(random, bytes, tokens));
  return bytes.subarray(0, 2_000_000);
}

type Change = (random: Random, bytes: Buffer, tokens: readonly string[]) => Buffer;

const CHANGES: readonly Change[] = [
  (random, bytes) => overwritten(bytes, random.below(bytes.length + 1), Buffer.from([random.below(256)])),
  (random, bytes) => overwritten(bytes, random.below(bytes.length + 1), edge(random)),
  (random, bytes) => flipped(random, bytes),
  (random, bytes) => bytes.subarray(0, random.below(bytes.length + 1)),
  (random, bytes) => replaced(random, bytes, Buffer.alloc(0)),
  (random, bytes) => replaced(random, bytes, random.bytes(random.size(64))),
  (random, bytes, tokens) => replaced(random, bytes, Buffer.from(random.pick([...tokens, '\0']), 'latin1'), 0),
  (random, bytes, tokens) =>
    replaced(random, bytes, Buffer.from(random.pick([...tokens, 'A']).repeat(random.size(3000)), 'latin1'), 0),
  (random, bytes) => replaced(random, bytes, slice(random, bytes), 0),
  (random, bytes) => Buffer.concat([bytes, slice(random, bytes)]),
];

function flipped(random: Random, bytes: Buffer): Buffer {
  const at = random.below(bytes.length + 1);
  return overwritten(bytes, at, Buffer.from([(bytes[at] ?? 0) ^ (1 << random.below(8))]));
}

/** In two or four bytes, in either order. */
function edge(random: Random): Buffer {
  const value = random.pick(EDGES);
  const bytes = Buffer.alloc(random.pick([2, 4]));
  if (random.chance(0.5)) bytes.writeUIntBE(value % 256 ** bytes.length, 0, bytes.length);
  else bytes.writeUIntLE(value % 256 ** bytes.length, 0, bytes.length);
  return bytes;
}

function overwritten(bytes: Buffer, at: number, by: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + by.length)]);
}

/** Puts bytes in the place of `length` others. */
function replaced(random: Random, bytes: Buffer, by: Buffer, length = random.size(bytes.length + 1)): Buffer {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + length)]);
}

function slice(random: Random, bytes: Buffer): Buffer {
  const at = random.below(bytes.length + 1);
  return bytes.subarray(at, at + random.size(bytes.length + 1));
}
