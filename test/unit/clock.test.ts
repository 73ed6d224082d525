import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createClock } from '../../electron/database/clock.ts';

/** A wall clock that shows these times in turn, and the last of them from then on. */
function wallClock(...times: readonly string[]): () => string {
  let next = 0;
  return () => times[Math.min(next++, times.length - 1)] ?? '';
}

const NOON = '2027-03-04T12:00:00.000Z';

it('counts on within one instant of the wall clock, and begins anew in the next', () => {
  const clock = createClock('laptop', wallClock(NOON, NOON, '2027-03-04T12:00:00.001Z'));
  expect([clock.tick(), clock.tick(), clock.tick()]).toEqual([
    '2027-03-04T12:00:00.000Z-0000',
    '2027-03-04T12:00:00.000Z-0001',
    '2027-03-04T12:00:00.001Z-0000',
  ]);
});

it('goes on after the latest change in the case file, be this machine’s clock behind it', () => {
  const clock = createClock('laptop', wallClock(NOON), '2027-06-01T08:00:00.000Z-00ff');
  expect(clock.tick()).toBe('2027-06-01T08:00:00.000Z-0100');
});

it('moves on by a millisecond when an instant is counted full', () => {
  const clock = createClock('laptop', wallClock(NOON), `${NOON}-ffff`);
  expect(clock.tick()).toBe('2027-03-04T12:00:00.001Z-0000');
});

it('sorts as text in the order of changes, whatever the wall clock does', () => {
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(instant, { minLength: 2, maxLength: 40 }), (dates) => {
      const clock = createClock('laptop', wallClock(...dates.map((date) => date.toISOString())));
      const ticks = dates.map(() => clock.tick());
      expect(ticks).toEqual([...new Set(ticks)].sort());
    }),
  );
});
