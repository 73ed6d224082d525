import { expect, it } from 'vitest';
import type { ReadableDb } from '../../electron/database/handles.ts';
import { CODE_NAME_FIRST, CODE_NAME_SECOND } from '../../electron/services/code-name-words.ts';
import { makeCodeName } from '../../electron/services/code-names.ts';

const first = CODE_NAME_FIRST[0] ?? '';
const [second = '', next = ''] = CODE_NAME_SECOND;

/** Answers the one question that is asked of it. */
function caseFileWith(isTaken: (codeName: string) => boolean): ReadableDb {
  const prepare = () => ({ get: (codeName: string) => (isTaken(codeName) ? 1 : undefined) });
  return { prepare } as unknown as ReadableDb; // a double of the one call
}

it('has more pairs than an organisation will ever have cases, each word once', () => {
  expect(CODE_NAME_FIRST.length * CODE_NAME_SECOND.length).toBeGreaterThan(30_000);
  for (const word of [...CODE_NAME_FIRST, ...CODE_NAME_SECOND]) expect(word).toMatch(/^[A-Z][a-z]+$/);
});

it('passes over names that are taken', () => {
  const picks = [0, 0, 0, 1];
  const name = makeCodeName(
    caseFileWith((codeName) => codeName === `${first} ${second}`),
    () => picks.shift() ?? 0,
  );
  expect(name).toBe(`${first} ${next}`);
});

it('finds the last free pair where chance does not', () => {
  const free = `${CODE_NAME_FIRST.at(-1)} ${CODE_NAME_SECOND.at(-1)}`;
  expect(makeCodeName(caseFileWith((codeName) => codeName !== free))).toBe(free);
});

it('numbers them when every pair is taken', () => {
  expect(makeCodeName(caseFileWith((codeName) => !/ 2$/.test(codeName)))).toBe(`${first} ${second} 2`);
});
