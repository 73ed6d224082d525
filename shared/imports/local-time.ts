import type { Instant } from '../time.ts';

/**
 * The moment that a clock in a zone shows as `local` (`2027-03-04T14:02` or with seconds); undefined when it is none. A
 * time that the change to summer time leaves out becomes the one an hour later, one that comes twice the first.
 */
export function instantIn(local: string, zone: string): Instant | undefined {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const before = offsetAt(asUtc - DAY, zone);
  const after = offsetAt(asUtc + DAY, zone);
  if (before === undefined || after === undefined) return undefined;
  const candidates = [asUtc - before, asUtc - after].filter((at) => at + (offsetAt(at, zone) ?? 0) === asUtc);
  return new Date(candidates.length === 0 ? asUtc - before : Math.min(...candidates)).toISOString();
}

/** What a clock in a zone shows, such as `2027-03-04T14:02:11`; in UTC where the zone is not known here. */
export function localIn(at: Instant, zone: string): string {
  const moment = Date.parse(at);
  return new Date(moment + (offsetAt(moment, zone) ?? 0)).toISOString().slice(0, 19);
}

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** East of UTC in milliseconds; undefined for a zone that is not known here. */
function offsetAt(at: number, zone: string): number | undefined {
  const format = formatOf(zone);
  if (format === undefined) return undefined;
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)] as const));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(at / 1000) * 1000;
}

/** A format takes a hundred times longer to make than to use. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  const made = makeFormat(zone);
  formats.set(zone, made);
  return made;
}

function makeFormat(zone: string): Intl.DateTimeFormat | undefined {
  try {
    const [numeric, digits] = ['numeric', '2-digit'] as const;
    const day = { year: numeric, month: digits, day: digits } as const;
    const time = { hour: digits, minute: digits, second: digits, hourCycle: 'h23' } as const;
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, ...day, ...time });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
