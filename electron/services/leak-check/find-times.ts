import { partsOfWeek, readTimes, type WrittenTime } from './read-times.ts';
import type { Finding, Secrets, SecretText } from './secrets.ts';

/** Days and clock times at which it happened: they tell who was there. */
export function findTimes(text: string, { times, told }: Secrets): Finding[] {
  const secret = times.flatMap((time) => momentsOf(time));
  if (secret.length === 0) return [];
  const said = momentsOf({ text: told, reveals: null });
  return readTimes(text).flatMap(({ from, to, is }) => {
    if (said.some((moment) => isSame(moment.is, is))) return [];
    const moment = secret.find((each) => isSame(each.is, is));
    return moment === undefined ? [] : [{ from, to, kind: 'time', reveals: moment.reveals, why: 'time' }];
  });
}

/** How far two clock times may be apart and still be the same moment, in minutes. */
const NEAR = 5;

function momentsOf({ text, reveals }: SecretText): { is: WrittenTime['is']; reveals: SecretText['reveals'] }[] {
  const parts = (text.match(/\d{4}-\d\d-\d\dT\d\d:\d\d/g) ?? []).flatMap(partsOfWeek);
  return [...readTimes(text).map(({ is }) => is), ...parts.map((part) => ({ part }))].map((is) => ({ is, reveals }));
}

function isSame(one: WrittenTime['is'], other: WrittenTime['is']): boolean {
  if ('day' in one) return 'day' in other && one.day === other.day;
  if ('part' in one) return 'part' in other && one.part === other.part;
  return 'clock' in other && one.clock.some((minutes) => other.clock.some((each) => Math.abs(each - minutes) <= NEAR));
}
