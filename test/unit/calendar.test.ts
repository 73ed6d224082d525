import { expect, it, test } from 'vitest';
import { addDays, dayIn } from '../../electron/services/calendar.ts';

test.each([
  ['Pacific/Auckland', '2027-03-05'],
  ['Europe/Lisbon', '2027-03-04'],
  ['America/Los_Angeles', '2027-03-04'],
])('half past one in the afternoon in Lisbon is in %s the day %s', (zone, day) => {
  expect(dayIn(zone, '2027-03-04T13:30:00.000Z')).toBe(day);
});

test('an evening in Los Angeles is the next day in UTC only', () => {
  expect(dayIn('America/Los_Angeles', '2027-03-05T04:00:00.000Z')).toBe('2027-03-04');
});

it('takes UTC for a zone that this machine does not know', () => {
  expect(dayIn('Mars/Olympus', '2027-03-04T23:59:59.999Z')).toBe('2027-03-04');
});

it('adds days across months, leap days and the change of clocks', () => {
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
});
