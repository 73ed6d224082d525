import { expect, test } from 'vitest';
import { isInForce } from '../../shared/sanctions/in-force.ts';

const ban = { startsOn: '2027-03-01', endsOn: '2027-03-31', lifted: null };

test.each([
  ['2027-02-28', false],
  ['2027-03-01', true],
  ['2027-03-31', true],
  ['2027-04-01', false],
])('a ban for March, asked on %s, is in force: %s', (on, expected) => {
  expect(isInForce(ban, on)).toBe(expected);
});

test('a ban without an end is in force for ever', () => {
  expect(isInForce({ ...ban, endsOn: null }, '2099-01-01')).toBe(true);
});

test('a lifted ban no longer holds from the day it was lifted', () => {
  const lifted = { ...ban, lifted: { on: '2027-03-10', reason: 'appeal' } };
  expect(isInForce(lifted, '2027-03-09')).toBe(true);
  expect(isInForce(lifted, '2027-03-10')).toBe(false);
});
