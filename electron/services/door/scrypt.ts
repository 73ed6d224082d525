import { scrypt } from 'node:crypto';
import type { Scrypt } from '../../../shared/door/door-list.ts';

/** On threads of its own. */
export const scryptOfNode: Scrypt = (password, salt, log2N, length) =>
  new Promise((resolve, reject) => {
    const N = 2 ** log2N;
    // What it takes is 128 · N · r bytes, and a little more for each round.
    scrypt(password, salt, length, { N, r: 8, p: 1, maxmem: 2048 * N + 2 ** 20 }, (error, bytes) =>
      error === null ? resolve(bytes) : reject(error),
    );
  });
