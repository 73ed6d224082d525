/**
 * Numbers by the hash of a text, without keeping the text: many small lists in a few arrays. Two texts may have the same
 * hash, so whoever looks something up has to compare it.
 */
export class HashedIds {
  /** By the last bits of a hash: the entry that came last, from 1 on; each leads to the one before it. */
  #heads = new Int32Array(FIRST_SIZE);
  #before = new Int32Array(FIRST_SIZE);
  #hashes = new Int32Array(FIRST_SIZE);
  #ids = new Int32Array(FIRST_SIZE);
  #count = 0;

  add(hash: number, id: number): void {
    this.#count++;
    if (this.#count === this.#heads.length) this.#grow();
    this.#hashes[this.#count] = hash;
    this.#ids[this.#count] = id;
    this.#link(this.#count);
  }

  addAllTo(found: Set<number>, hash: number): void {
    for (let at = this.#heads[hash & (this.#heads.length - 1)] ?? 0; at !== 0; at = this.#before[at] ?? 0)
      if (this.#hashes[at] === hash) found.add(this.#ids[at] ?? 0);
  }

  #link(at: number): void {
    const bucket = (this.#hashes[at] ?? 0) & (this.#heads.length - 1);
    this.#before[at] = this.#heads[bucket] ?? 0;
    this.#heads[bucket] = at;
  }

  #grow(): void {
    const size = 2 * this.#heads.length;
    this.#heads = new Int32Array(size);
    this.#before = new Int32Array(size);
    this.#hashes = grown(this.#hashes, size);
    this.#ids = grown(this.#ids, size);
    for (let at = 1; at < this.#count; at++) this.#link(at);
  }
}

/** A power of two, so that the last bits of a hash are a place. */
const FIRST_SIZE = 1024;

function grown(numbers: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(size);
  more.set(numbers);
  return more;
}

/** Of a part of a text, one letter after another. `seed`: of what kind it is. */
export function hashOf(text: string, seed: number, from = 0, to = text.length): number {
  let hash = seed;
  for (let at = from; at < to; at++) hash = withLetter(hash, text.charCodeAt(at));
  return hash;
}

/** The odd number nearest to 2^32 divided by the golden ratio (Knuth, volume 3, 6.4), and its high bits for the low ones. */
export function withLetter(hash: number, letter: number): number {
  const mixed = Math.imul(hash ^ letter, 0x9e37_79b1);
  return mixed ^ (mixed >>> 15);
}
