import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counted, FEWEST, figuresOf, withoutSmall } from '../../shared/bans/statistics.ts';

const TODAY = '2027-03-04';
const BAN: Counted = { startsOn: '2027-01-01', endsOn: null, lifted: null, scope: 'all-events', isReturn: false };

function told(lines: readonly { key: string; count: number | null }[]): string[] {
  return lines.filter(({ count }) => count !== 0).map(({ key, count }) => `${key} ${count ?? '–'}`);
}

describe('the list in numbers', () => {
  const all: readonly Counted[] = [
    ...times(6, BAN),
    ...times(7, { ...BAN, startsOn: '2026-01-01', endsOn: '2026-12-31', scope: 'online-spaces' }),
    ...times(8, { ...BAN, startsOn: '2026-03-01', endsOn: '2026-03-31' }),
    ...times(5, { ...BAN, startsOn: '2025-06-01', endsOn: '2027-06-01', lifted: { on: '2026-06-01' } }),
    ...times(9, { ...BAN, startsOn: '2025-06-01', lifted: { on: '2026-06-01' }, isReturn: true }),
  ];
  const figures = figuresOf(all, TODAY);

  test('tells how many by year, scope, length, and how they ended', () => {
    expect(figures.total).toBe(35);
    expect(told(figures.years)).toEqual(['2025 14', '2026 15', '2027 6']);
    expect(told(figures.scopes)).toEqual(['all-events 28', 'online-spaces 7']);
    expect(told(figures.lengths)).toEqual(['month 8', 'year 7', 'two-years 5', 'indefinite 15']);
    expect(told(figures.endings)).toEqual(['in-force 6', 'time 15', 'lifted 5', 'returned 9']);
  });

  test('tells that there is none, and nothing of very few', () => {
    expect(figuresOf([], TODAY).total).toBe(0);
    const few = figuresOf(times(4, BAN), TODAY);
    expect(few.total).toBeNull();
    expect(told(few.years)).toEqual(['2027 –']);
  });

  test('counts what is lifted after its last day as ended on its day, and what has not begun as that', () => {
    const late = { ...BAN, startsOn: '2026-01-01', endsOn: '2026-02-01', lifted: { on: '2026-03-01' } };
    expect(told(figuresOf(times(6, late), TODAY).endings)).toEqual(['time 6']);
    expect(told(figuresOf(times(6, { ...BAN, startsOn: '2028-01-01' }), TODAY).endings)).toEqual(['coming 6']);
  });
});

test('no small number is told, and none can be worked out from the total', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 });
  fc.assert(
    fc.property(counts, (given) => {
      const lines = withoutSmall(given.map((count) => ({ count })));
      const shown = lines.flatMap(({ count }) => (count === null ? [] : [count]));
      const hidden = given.filter((_, index) => lines[index]?.count === null);
      expect(shown.filter((count) => count > 0 && count < FEWEST)).toEqual([]);
      expect(lines.map(({ count }, index) => count ?? given[index])).toEqual(given);
      const isTooLittle = hidden.reduce((sum, count) => sum + count, 0) < FEWEST || hidden.length === 1;
      // Then everything there is, is hidden: nothing is left to subtract.
      if (hidden.length > 0 && isTooLittle) expect(shown.filter((count) => count > 0)).toEqual([]);
    }),
  );
});

function times(count: number, each: Counted): Counted[] {
  return Array.from({ length: count }, () => each);
}
