/** A day or a clock time in a text. */
export interface WrittenTime {
  readonly from: number;
  readonly to: number;
  /** `day`: `03-04`; `clock`: minutes of the day, in half a day when it is not said which half; `part`: `thursday evening`. */
  readonly is: { readonly day: string } | { readonly clock: readonly number[] } | { readonly part: string };
}

/** As people write them in English, with figures as anywhere, and as the app keeps them (`2027-03-04T22:40`). */
export function readTimes(text: string): WrittenTime[] {
  return [...readClocks(text), ...readDays(text), ...readParts(text)];
}

/** What somebody may call a moment: `thursday evening` and `thursday night`. After midnight it is still the night before. */
export function partsOfWeek(local: string): string[] {
  const [day = '', time] = local.split('T');
  const at = Date.parse(day);
  if (time === undefined || Number.isNaN(at)) return [];
  const hour = Number(time.slice(0, 2));
  const parts = PARTS_OF_DAY.filter(({ from, to }) => hour >= from && hour < to).map(({ part }) => part);
  const weekday = (days: number) => WEEKDAYS[new Date(at + days * 86_400_000).getUTCDay()];
  return [...parts.map((part) => `${weekday(0)} ${part}`), ...(hour < 5 ? [`${weekday(-1)} night`] : [])];
}

/** They overlap, as people do not agree. */
const PARTS_OF_DAY = [
  { part: 'morning', from: 4, to: 12 },
  { part: 'afternoon', from: 12, to: 18 },
  { part: 'evening', from: 17, to: 24 },
  { part: 'night', from: 20, to: 24 },
  { part: 'night', from: 0, to: 5 },
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAMES =
  /january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec/
    .source;
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const HOUR = `(?:1[0-2]|0?[1-9]|${NUMBERS.join('|')})`;
const HALF = '(?:[ap]m|[ap]\\.m\\.)(?!\\p{L})';

const FIGURES = new RegExp(
  `(?<![\\d.:])([01]?\\d|2[0-3])(?:[:.]|\\s?h\\s?)([0-5]\\d)(?![\\d.:]\\d)(?:\\s?(${HALF}))?`,
  'giu',
);
const WHOLE_HOUR = new RegExp(`(?<![\\d.:])(${HOUR})\\s?(${HALF}|o['’]clock|uhr)`, 'giu');
const PAST = new RegExp(`\\b(half|quarter|five|ten|twenty|twenty-five)\\s(past|to)\\s(${HOUR})\\b`, 'giu');
const NAMED = /\b(noon|midnight)\b/giu;

function readClocks(text: string): WrittenTime[] {
  return [
    ...each(text, FIGURES, ([, hour, minute, half]) =>
      clock(Number(hour) * 60 + Number(minute), half, Number(hour) > 12),
    ),
    ...each(text, WHOLE_HOUR, ([, hour = '', half = '']) =>
      clock(hourOf(hour) * 60, /^[ap]/i.test(half) ? half : undefined),
    ),
    ...each(text, PAST, ([, by = '', side, hour = '']) => {
      const minutes = MINUTES[by.toLowerCase()] ?? 0;
      return clock(hourOf(hour) * 60 + (side?.toLowerCase() === 'past' ? minutes : -minutes), undefined);
    }),
    ...each(text, NAMED, ([word]) => ({ clock: [word.toLowerCase() === 'noon' ? 720 : 0] })),
  ];
}

const MINUTES: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty-five': 25,
};

function hourOf(written: string): number {
  const named = NUMBERS.indexOf(written.toLowerCase());
  return named < 0 ? Number(written) : named + 1;
}

function clock(minutes: number, half: string | undefined, is24 = false) {
  const plain = (minutes + 1440) % 1440;
  if (is24) return { clock: [plain] };
  const inHalf = plain % 720;
  if (half !== undefined) return { clock: [/^p/i.test(half) ? inHalf + 720 : inHalf] };
  return { clock: plain >= 720 ? [plain] : [inHalf, inHalf + 720] };
}

const ISO = /(?<!\d)\d{4}-(\d\d)-(\d\d)(?!\d)/gu;
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(${MONTH_NAMES})\\b`, 'giu');
const MONTH_FIRST = new RegExp(`\\b(${MONTH_NAMES})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, 'giu');
const IN_FIGURES = /(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(?:\d{4}|\d{2})?(?!\d)/gu;

function readDays(text: string): WrittenTime[] {
  return [
    ...each(text, ISO, ([, month, day]) => ({ day: `${month}-${day}` })),
    ...each(text, DAY_FIRST, ([, day, month = '']) => ({ day: dayOf(monthOf(month), Number(day)) })),
    ...each(text, MONTH_FIRST, ([, month = '', day]) => ({ day: dayOf(monthOf(month), Number(day)) })),
    ...each(text, IN_FIGURES, ([, day, , month]) => ({ day: dayOf(Number(month), Number(day)) })),
    ...each(text, IN_FIGURES, ([, month, sign, day]) =>
      sign === '/' ? { day: dayOf(Number(month), Number(day)) } : undefined,
    ),
  ];
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dayOf(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const PARTS = new RegExp(`\\b(${WEEKDAYS.join('|')})\\s(morning|afternoon|evening|night)\\b`, 'giu');

function readParts(text: string): WrittenTime[] {
  return each(text, PARTS, ([words]) => ({ part: words.toLowerCase().replace(/\s/, ' ') }));
}

function each(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => WrittenTime['is'] | undefined,
): WrittenTime[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const is = read(match);
    return is === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, is }];
  });
}
