import { randomInt } from 'node:crypto';
import type { ReadableDb } from '../database/handles.ts';
import { isCodeNameTaken } from '../database/repositories/incidents.ts';
import { CODE_NAME_FIRST, CODE_NAME_SECOND } from './code-name-words.ts';
import type { QueryContext } from './context.ts';
import { allRecords } from './known-people.ts';

const TRIES = 60;

/** Two words at random that no case here has yet, such as "Amber Heron". They say nothing of the case. */
export function makeCodeName(db: ReadableDb, pick: (below: number) => number = randomInt): string {
  for (let tries = 0; tries < TRIES; tries++) {
    const name = `${CODE_NAME_FIRST[pick(CODE_NAME_FIRST.length)]} ${CODE_NAME_SECOND[pick(CODE_NAME_SECOND.length)]}`;
    if (!isCodeNameTaken(db, name)) return name;
  }
  return firstFree(db);
}

/** Two words for a person, that stand for no case and nobody yet. */
export function inventPersonCodeName({ db }: QueryContext): { codeName: string } {
  const taken = new Set([...allRecords(db)].map((person) => person.codeName));
  for (;;) {
    const codeName = makeCodeName(db);
    if (!taken.has(codeName)) return { codeName };
  }
}

/** Nearly every pair is in use: go through them all, then number them. */
function firstFree(db: ReadableDb): string {
  for (let round = 1; ; round++) {
    for (const first of CODE_NAME_FIRST) {
      for (const second of CODE_NAME_SECOND) {
        const name = round === 1 ? `${first} ${second}` : `${first} ${second} ${round}`;
        if (!isCodeNameTaken(db, name)) return name;
      }
    }
  }
}
