import { distance } from 'fastest-levenshtein';
import { isTransposed, type Word } from '../name-words.ts';

/** Whether so few letters have to be changed to make one word of the other; two that changed places count as one. */
export function isMisspelt(a: Word, b: Word, allowed: number): boolean {
  if (a === b) return true;
  if (Math.abs(a.text.length - b.text.length) > allowed) return false;
  return distance(a.text, b.text) <= allowed || isTransposed(a.text, b.text);
}

/** Whether so few mistakes can be enough, by which letters both have: each takes one away from either at most. */
export function mayBeMisspelt(a: number, b: number, allowed: number): boolean {
  return bitsIn(a ^ b) <= 2 * allowed && bitsIn(a & ~b) <= allowed && bitsIn(b & ~a) <= allowed;
}

/** How many bits are set; by adding neighbours in parallel (Warren, Hacker's Delight, 5-1). */
function bitsIn(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x5555_5555);
  sum = (sum & 0x3333_3333) + ((sum >>> 2) & 0x3333_3333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
