import type { ApproximateTime, Day, Instant, ZonedInstant } from '../../../shared/time.ts';
import { capitalised, type Words } from './printed-words.ts';

/** Dates and times as a document writes them: in one zone, naming any other. */
export interface PrintedTime {
  readonly zone: string;
  instant(at: Instant): string;
  zoned(instant: ZonedInstant): string;
  day(day: Day): string;
  approximate(when: ApproximateTime): string;
}

export function printedTime(words: Words, zone: string): PrintedTime {
  const instant = (at: Instant) => format(at, zone, WITH_TIME);
  return {
    zone,
    instant,
    zoned: (entered) =>
      entered.zone === zone
        ? instant(entered.at)
        : words('print.dateTime.zone', { dateTime: format(entered.at, entered.zone, WITH_TIME), zone: entered.zone }),
    day: (day) => format(`${day}T00:00:00.000Z`, 'UTC', DAY_ONLY),
    approximate: (when) => approximate(words, when),
  };
}

const DAY_ONLY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const WITH_TIME: Intl.DateTimeFormatOptions = { ...DAY_ONLY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format takes a hundred times longer to make than to use. */
function format(at: Instant, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${options.hour ?? ''}`;
  const known = formats.get(key) ?? makeFormat(zone, options);
  formats.set(key, known);
  return known.format(new Date(at));
}

/** A zone that another machine knew and this one does not is written in UTC. */
function makeFormat(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC', timeZoneName: 'short' });
  }
}

function approximate(words: Words, { kind, from, to, words: told = '' }: ApproximateTime): string {
  const quoted = told.trim() === '' ? '' : words('incidents.when.said.words', { words: told.trim() });
  const parts = [span(words, kind, from, to), quoted].filter((part) => part !== '');
  return parts.length === 0 ? words('print.when.none') : capitalised(parts.join(', '));
}

function span(words: Words, kind: ApproximateTime['kind'], from: string | undefined, to: string | undefined): string {
  if (kind === 'ongoing' && from === undefined) return words('incidents.when.said.ongoing.open');
  if (kind === 'not-known' || from === undefined) return '';
  if (kind === 'between' && to === undefined) return words('incidents.when.said.about', { from: local(from) });
  return words(`incidents.when.said.${kind}`, { from: local(from), to: end(from, to) });
}

/** On the same day its time alone. */
function end(from: string, to: string | undefined): string {
  if (to === undefined) return '';
  const [day, time] = to.split('T');
  return time !== undefined && from.startsWith(`${day}T`) ? time : local(to);
}

/** As typed, local to where it happened: no zone is applied. */
function local(typed: string): string {
  const hasTime = typed.includes('T');
  return format(hasTime ? `${typed}:00.000Z` : `${typed}T00:00:00.000Z`, 'UTC', hasTime ? WITH_TIME : DAY_ONLY);
}
