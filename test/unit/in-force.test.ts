import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { holdsAt, isInForce, type Kept, lastDayOf } from '../../shared/bans/in-force.ts';
import { EventId } from '../../shared/events/event.ts';
import { SanctionScope } from '../../shared/sanctions/sanction.ts';

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

const [here, elsewhere] = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'].map((id) =>
  EventId.parse(id),
);

test.each([
  [null, null, null],
  ['2027-03-31', null, '2027-03-31'],
  [null, '2027-03-01', '2027-02-28'],
  ['2027-03-31', '2027-03-11', '2027-03-10'],
  ['2027-03-31', '2027-05-01', '2027-03-31'],
])('a ban until %s, lifted on %s, holds for the last time on %s', (endsOn, lifted, last) => {
  expect(lastDayOf({ endsOn, lifted: lifted === null ? null : { on: lifted } })).toBe(last);
});

describe('a ban, asked for one event', () => {
  const on = '2027-03-15';
  const at = (part: Partial<Kept>) =>
    holdsAt({ ...ban, scope: 'all-events', eventId: null, ...part }, { on, event: here ?? null });

  it.each(['all-events', 'everywhere', 'organisation', 'other'] as const)('of the scope %s holds', (scope) => {
    expect(at({ scope })).toBe(true);
  });

  it('of online spaces does not hold there', () => {
    expect(at({ scope: 'online-spaces' })).toBe(false);
  });

  it('of one event holds at that one and at no other', () => {
    expect(at({ scope: 'this-event', eventId: here ?? null })).toBe(true);
    expect(at({ scope: 'this-event', eventId: elsewhere ?? null })).toBe(false);
  });

  it('of one event that nobody has named to the app holds: it may be this one', () => {
    expect(at({ scope: 'this-event', eventId: null })).toBe(true);
  });
});

describe('whatever the days, the scope and the event', () => {
  const dayOf = (offset: number) => new Date(Date.UTC(2027, 1, 20 + offset)).toISOString().slice(0, 10);
  const offset = fc.integer({ min: 0, max: 400 }); // over a year's end, with February in it
  const event = fc.constantFrom(null, here ?? null, elsewhere ?? null);
  const term = fc.record({ start: offset, length: fc.option(offset), lifted: fc.option(offset) });
  const kept = fc.record({ term, scope: fc.constantFrom(...SanctionScope.options), eventId: event });
  const made = ({
    term: { start, length, lifted },
    ...rest
  }: typeof kept extends fc.Arbitrary<infer T> ? T : never) => ({
    ...rest,
    startsOn: dayOf(start),
    endsOn: length === null ? null : dayOf(start + length),
    lifted: lifted === null ? null : { on: dayOf(lifted) },
  });

  it('holds on exactly the days counted one by one', () => {
    fc.assert(
      fc.property(kept, offset, (given, on) => {
        const { start, length, lifted } = given.term;
        const last = Math.min(length === null ? Infinity : start + length, lifted === null ? Infinity : lifted - 1);
        expect(holdsAt(made(given), { on: dayOf(on), event: null })).toBe(start <= on && on <= last);
      }),
    );
  });

  it('holds at an event only on days on which it holds at all, and once it is over it never holds again', () => {
    fc.assert(
      fc.property(kept, offset, event, (given, on, asked) => {
        const days = Array.from({ length: 401 - on }, (_, later) => dayOf(on + later));
        const holds = days.map((day) => holdsAt(made(given), { on: day, event: asked }));
        const first = holds.indexOf(true);
        const over = first < 0 ? -1 : holds.indexOf(false, first);
        expect(over < 0 ? [] : holds.slice(over).filter(Boolean)).toEqual([]);
        for (const day of days) {
          if (holdsAt(made(given), { on: day, event: asked })) expect(isInForce(made(given), day)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
