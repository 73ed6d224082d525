import { expect, test } from 'vitest';
import { addTerm, answerDue, dueDates } from '../../shared/promises/due.ts';
import { FIRST_RULES, PRESETS } from '../../shared/promises/presets.ts';
import { PromiseRules } from '../../shared/promises/promise.ts';

const THURSDAY = '2027-03-04T12:40:00.000Z';
const REPORTED = { reportedAt: THURSDAY, setting: 'event', metAt: null, decidedAt: null } as const;
const MET = '2027-03-06T10:00:00.000Z';

test('until a team has agreed on its own, an answer is owed within half a day at an event and a week elsewhere', () => {
  expect(dueDates(FIRST_RULES, REPORTED)).toEqual([{ promise: 'answer', at: '2027-03-05T00:40:00.000Z' }]);
  expect(answerDue(FIRST_RULES, { ...REPORTED, setting: 'community' })).toBe('2027-03-11T12:40:00.000Z');
});

test.each([
  ['hours', 2, '2027-03-04T14:40:00.000Z'],
  ['days', 30, '2027-04-03T12:40:00.000Z'],
  ['weeks', 2, '2027-03-18T12:40:00.000Z'],
  ['business-days', 1, '2027-03-05T12:40:00.000Z'],
  ['business-days', 2, '2027-03-08T12:40:00.000Z'],
  ['business-days', 7, '2027-03-15T12:40:00.000Z'],
] as const)('%s are counted as published: %i', (unit, count, due) => {
  expect(addTerm(THURSDAY, { count, unit })).toBe(due);
});

test('business days that begin at a weekend begin to count on Monday', () => {
  expect(addTerm('2027-03-06T09:00:00.000Z', { count: 1, unit: 'business-days' })).toBe('2027-03-08T09:00:00.000Z');
});

test('The Carpentries: heard within a day, met within two business days, answered within a week, thirty days to appeal', () => {
  expect(dueDates(PRESETS.carpentries, { ...REPORTED, decidedAt: MET })).toEqual([
    { promise: 'acknowledge', at: '2027-03-05T12:40:00.000Z' },
    { promise: 'meet', at: '2027-03-08T12:40:00.000Z' },
    { promise: 'answer', at: '2027-03-11T12:40:00.000Z' },
    { promise: 'appeal-window', at: '2027-04-05T10:00:00.000Z' },
  ]);
});

test('what is counted from a meeting has no date before there is one, or one that is promised', () => {
  const answered = { promise: 'answer', at: null };
  expect(dueDates(PRESETS.psf, REPORTED)).toContainEqual(answered);
  expect(answerDue(PRESETS.psf, { ...REPORTED, metAt: MET })).toBe('2027-03-13T10:00:00.000Z');
  const promised = { ...PRESETS.psf, meet: PRESETS.gnome.meet };
  expect(answerDue(promised, REPORTED)).toBe('2027-03-12T12:40:00.000Z');
});

test('no time to appeal runs before something was decided, and a team without promises owes none', () => {
  expect(dueDates(PRESETS.openjs, REPORTED)).toEqual([]);
  expect(dueDates(PRESETS.openjs, { ...REPORTED, decidedAt: MET }).map(({ promise }) => promise)).toEqual([
    'appeal-window',
  ]);
  expect(answerDue(PRESETS.openjs, REPORTED)).toBeNull();
});

test('every preset is one that a team could have typed', () => {
  for (const rules of Object.values(PRESETS)) expect(PromiseRules.parse(rules)).toEqual(rules);
});
