import type { Language } from '../../../shared/language.ts';
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

export function printedTime(words: Words, zone: string, language: Language = 'en'): PrintedTime {
  const format = formatIn(LOCALES[language]);
  const instant = (at: Instant) => format(at, zone, WITH_TIME);
  return {
    zone,
    instant,
    zoned: (entered) =>
      entered.zone === zone
        ? instant(entered.at)
        : words('print.dateTime.zone', { dateTime: format(entered.at, entered.zone, WITH_TIME), zone: entered.zone }),
    day: (day) => format(`${day}T00:00:00.000Z`, 'UTC', DAY_ONLY),
    approximate: (when) => approximate(words, format, when),
  };
}

/** Figures are the ones that everybody types here. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de', es: 'es', ar: 'ar-u-nu-latn' };

const DAY_ONLY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const WITH_TIME: Intl.DateTimeFormatOptions = { ...DAY_ONLY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const formats = new Map<string, Intl.DateTimeFormat>();

type Format = (at: Instant, zone: string, options: Intl.DateTimeFormatOptions) => string;

/** A format takes a hundred times longer to make than to use. */
function formatIn(locale: string): Format {
  return (at, zone, options) => {
    const key = `${locale} ${zone} ${options.hour ?? ''}`;
    const known = formats.get(key) ?? makeFormat(locale, zone, options);
    formats.set(key, known);
    return known.format(new Date(at));
  };
}

/** A zone that another machine knew and this one does not is written in UTC. */
function makeFormat(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', timeZoneName: 'short' });
  }
}

function approximate(words: Words, format: Format, when: ApproximateTime): string {
  const { words: told = '' } = when;
  const quoted = told.trim() === '' ? '' : words('intake.when.said.words', { words: told.trim() });
  const parts = [span(words, format, when), quoted].filter((part) => part !== '');
  return parts.length === 0 ? words('print.when.none') : capitalised(parts.join(', '));
}

function span(words: Words, format: Format, { kind, from, to }: ApproximateTime): string {
  if (kind === 'ongoing' && from === undefined) return words('intake.when.said.ongoing.open');
  if (kind === 'not-known' || from === undefined) return '';
  if (kind === 'between' && to === undefined) return words('intake.when.said.about', { from: local(from, format) });
  return words(`intake.when.said.${kind}`, { from: local(from, format), to: end(from, to, format) });
}

/** On the same day its time alone. */
function end(from: string, to: string | undefined, format: Format): string {
  if (to === undefined) return '';
  const [day, time] = to.split('T');
  return time !== undefined && from.startsWith(`${day}T`) ? time : local(to, format);
}

/** As typed, local to where it happened: no zone is applied. */
function local(typed: string, format: Format): string {
  const hasTime = typed.includes('T');
  return format(hasTime ? `${typed}:00.000Z` : `${typed}T00:00:00.000Z`, 'UTC', hasTime ? WITH_TIME : DAY_ONLY);
}
