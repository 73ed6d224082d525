import type { Instant } from '../../shared/time.ts';

/** A hybrid logical clock: never goes back, even when the machine's clock does, so that changes keep their order. */
export interface Clock {
  readonly installation: string;
  /** The next logical time, such as `2027-03-04T12:40:00.000Z-0002`. As text it sorts in order of time. */
  tick(): string;
  /** Goes on from a time that came from elsewhere, so that what is changed here afterwards is later. */
  observe(logical: string): void;
}

const COUNTER_MAX = 0xffff;

/** `last` is the latest logical time that the case file has seen, from whichever installation. */
export function createClock(installation: string, now: () => Instant, last = ''): Clock {
  let [time, counter] = parse(last);
  return {
    installation,
    tick() {
      const wall = new Date(now()).toISOString();
      if (wall > time) [time, counter] = [wall, 0];
      else if (counter < COUNTER_MAX) counter += 1;
      else [time, counter] = [new Date(Date.parse(time) + 1).toISOString(), 0];
      return `${time}-${counter.toString(16).padStart(4, '0')}`;
    },
    observe(logical) {
      const [there, count] = parse(logical);
      if (there > time || (there === time && count > counter)) [time, counter] = [there, count];
    },
  };
}

function parse(logical: string): [time: string, counter: number] {
  const end = logical.lastIndexOf('-');
  return end < 0 ? ['', 0] : [logical.slice(0, end), Number.parseInt(logical.slice(end + 1), 16)];
}
