import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../renderer/features/screening/differences.ts';

const marks = (one: string, other: string) =>
  differences(one, other).map((parts) => parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''));

describe('where two texts differ', () => {
  it.each([
    ['Vasily Petrov', 'Wassili Petrow', '[V]asil[y] Petro[v]', '[W]as[s]il[i] Petro[w]'],
    ['Petrov Anna', 'Anna Petrov', 'Petrov Anna', 'Anna Petrov'],
    ['ANNA Berg', 'Anna Berg', 'ANNA Berg', 'Anna Berg'],
    ['Anna Maria Berg', 'Anna Berg', 'Anna [Maria] Berg', 'Anna Berg'],
    ['José', 'Jose', 'Jos[é]', 'Jos[e]'],
    ['محمد علي', 'محمود علي', '[محمد] علي', '[محمود] علي'],
    ['', 'Anna', '', '[Anna]'],
  ])('"%s" beside "%s"', (one, other, first, second) => {
    expect(marks(one, other)).toEqual([first, second]);
  });

  it('never changes a text, and marks nothing in equal ones', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (one, other) => {
        const [mine, theirs] = differences(one, other);
        expect([mine, theirs].map((parts) => parts.map(({ text }) => text).join(''))).toEqual([one, other]);
        expect(differences(one, one)[0].some(({ differs }) => differs)).toBe(false);
      }),
    );
  });
});
