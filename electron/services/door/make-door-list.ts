import { randomBytes, randomInt } from 'node:crypto';
import type { Listed } from '../../../shared/bans/listed.ts';
import {
  CODE_LENGTH,
  CODE_LETTERS,
  type DoorKey,
  type DoorList,
  doorKey,
  KNOWN_FORM,
  MARK_LENGTH,
  TEST_NAME,
} from '../../../shared/door/door-list.ts';
import { formsToKeep, wholenessOf } from '../../../shared/door/name-forms.ts';
import type { TaskContext } from '../context.ts';
import { alsoCalled } from '../nicknames.ts';
import { reading } from './reading.ts';
import { scryptOfNode } from './scrypt.ts';

type Head = Omit<DoorList, 'format' | 'salt' | 'marks'>;
type Working = Pick<TaskContext, 'signal' | 'progress'>;

/** Of at least so many marks, and always of a power of two of them: how many are real does not show. */
const LEAST_MARKS = 4096;
/** As many as there are threads for. */
const AT_ONCE = 4;

/** The list, and the code that is told apart from it. Takes some seconds for every ten people. */
export async function makeDoorList(
  head: Head,
  listed: readonly Pick<Listed, 'names'>[],
  working: Working,
): Promise<{ list: DoorList; code: string }> {
  const code = makeCode();
  const list = { ...head, format: 1 as const, salt: randomBytes(16).toString('hex') };
  const names = [...listed.flatMap((person) => person.names), TEST_NAME];
  const forms = new Set([KNOWN_FORM, ...names.flatMap((name) => formsToKeep(name, reading, alsoCalled))]);
  const marks = await marksOf([...forms], await doorKey(list, code, scryptOfNode), working);
  return { list: { ...list, marks: filledUp(marks) }, code };
}

/** How much of the names of somebody is answered: `one-word` only when it is typed alone, as it stands. */
export function coverOf({ names }: Pick<Listed, 'names'>): 'name' | 'one-word' | 'nothing' {
  const covers = names.map((name) => wholenessOf(name, reading));
  if (covers.includes('name')) return 'name';
  return covers.some((cover) => cover === 'one-word' || cover === 'part') ? 'one-word' : 'nothing';
}

/** Milliseconds that one guess of whoever holds list and code costs here. */
export async function guessCost({ cost }: Pick<DoorList, 'cost'>): Promise<number> {
  const start = performance.now();
  await scryptOfNode('guess', randomBytes(32), cost.name, MARK_LENGTH / 2);
  return performance.now() - start;
}

function makeCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}

async function marksOf(forms: readonly string[], markOf: DoorKey, { signal, progress }: Working): Promise<string[]> {
  const marks: string[] = [];
  for (let at = 0; at < forms.length; at += AT_ONCE) {
    signal.throwIfAborted();
    progress({ stage: 'forms', done: at, total: forms.length });
    marks.push(...(await Promise.all(forms.slice(at, at + AT_ONCE).map(markOf))));
  }
  return marks;
}

function filledUp(marks: readonly string[]): string {
  const all = new Set(marks);
  const wanted = Math.max(LEAST_MARKS, 2 ** Math.ceil(Math.log2(all.size)));
  while (all.size < wanted) all.add(randomBytes(MARK_LENGTH / 2).toString('hex'));
  return [...all].sort().join('');
}
