import { randomInt } from 'node:crypto';
import type { ReadableDb } from '../database/handles.ts';
import { isCodeNameTaken } from '../database/repositories/incidents.ts';
import { CODE_NAME_FIRST, CODE_NAME_SECOND } from './code-name-words.ts';
import type { QueryContext } from './context.ts';
import { allRecords } from './known-people.ts';

const TRIES = 60;

/** Two words at random that no case here has yet, such as "Amber Heron". They say nothing of the case. */
export function makeCodeName(db: ReadableDb, pick?: Pick): string {
  return invent((name) => isCodeNameTaken(db, name), pick);
}

/** The same for a person: neither a case nor anybody here has them yet. */
export function inventPersonCodeName({ db }: QueryContext): { codeName: string } {
  const people = new Set([...allRecords(db)].map((person) => person.codeName));
  return { codeName: invent((name) => people.has(name) || isCodeNameTaken(db, name)) };
}

type Pick = (below: number) => number;
type IsTaken = (name: string) => boolean;

function invent(isTaken: IsTaken, pick: Pick = randomInt): string {
  for (let tries = 0; tries < TRIES; tries++) {
    const name = `${CODE_NAME_FIRST[pick(CODE_NAME_FIRST.length)]} ${CODE_NAME_SECOND[pick(CODE_NAME_SECOND.length)]}`;
    if (!isTaken(name)) return name;
  }
  return firstFree(isTaken);
}

/** Nearly every pair is in use: go through them all, then number them. */
function firstFree(isTaken: IsTaken): string {
  for (let round = 1; ; round++) {
    for (const first of CODE_NAME_FIRST) {
      for (const second of CODE_NAME_SECOND) {
        const name = round === 1 ? `${first} ${second}` : `${first} ${second} ${round}`;
        if (!isTaken(name)) return name;
      }
    }
  }
}
