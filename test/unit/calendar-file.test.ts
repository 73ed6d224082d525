import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile } from '../../electron/services/export/calendar-file.ts';
import { readCalendar } from '../fixtures/read-calendar.ts';

const MADE = '2027-03-04T12:40:00.000Z';

test('a day and a moment are read again as they were', () => {
  const file = calendarFile(
    [
      { uid: 'a@quietroom', when: '2027-03-05', summary: 'Amber Heron: follow-up' },
      { uid: 'b@quietroom', when: '2027-03-05T00:40:00.000Z', summary: 'Amber Heron: answer' },
    ],
    MADE,
  );
  expect(readCalendar(Buffer.from(file))).toMatchObject([
    { 'DTSTART;VALUE=DATE': '20270305', DTSTAMP: '20270304T124000Z' },
    { DTSTART: '20270305T004000Z', SUMMARY: 'Amber Heron: answer' },
  ]);
});

test('whatever stands in a summary is folded, escaped, and read again as it was', () => {
  const summary = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => !text.includes('\r'));
  fc.assert(
    fc.property(summary, (text) => {
      const file = calendarFile([{ uid: 'a', when: '2027-03-05', summary: text }], MADE);
      expect(readCalendar(Buffer.from(file))[0]).toMatchObject({ SUMMARY: text });
    }),
  );
});

test('no entry at all is a calendar too', () => {
  expect(readCalendar(Buffer.from(calendarFile([], MADE)))).toEqual([]);
});
