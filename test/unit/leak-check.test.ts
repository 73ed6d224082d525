import { expect, test } from 'vitest';
import { measureLeaks } from '../fixtures/checked-letters.ts';

test('at least 95 of 100 planted identities are marked, with fewer than two false marks in a letter', () => {
  const { planted, found, falseMarks } = measureLeaks(200);
  expect(planted).toBeGreaterThan(400);
  expect(found).toBeGreaterThanOrEqual(0.95);
  expect(falseMarks).toBeLessThan(2);
});
