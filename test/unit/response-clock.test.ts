import { expect, test } from 'vitest';
import { answerDue, timeLeft } from '../../shared/incidents/response-clock.ts';

const REPORTED = '2027-03-04T12:40:00.000Z';

test('at an event an answer is owed within half a day', () => {
  expect(answerDue(REPORTED, 'event')).toBe('2027-03-05T00:40:00.000Z');
});

test('elsewhere an answer is owed within a week', () => {
  expect(answerDue(REPORTED, 'community')).toBe('2027-03-11T12:40:00.000Z');
});

test('a late answer has less than no time left', () => {
  expect(timeLeft('2027-03-05T00:40:00.000Z', '2027-03-05T01:40:00.000Z')).toBe(-3_600_000);
});
