import type { DateOrder } from '../../../shared/imports/chat.ts';

/** A time as a conversation writes it, before it is known which number is the day or what the day is. */
export interface Stamp {
  readonly day: StampDay | undefined;
  /** `14:02:11`. */
  readonly time: string;
  /** Minutes east of UTC, where the stamp says so. */
  readonly offset: number | undefined;
}

export type StampDay =
  | { readonly kind: 'clear'; readonly year: number; readonly month: number; readonly day: number }
  | {
      readonly kind: 'numbers';
      readonly year: number;
      readonly first: number;
      readonly second: number;
      readonly dots: boolean;
    }
  | { readonly kind: 'no-year'; readonly month: number; readonly day: number };

const D = '[0-9٠-٩۰-۹]';
const WEEKDAY = '(?:\\p{L}{2,12}\\.?,? )?';
const YEAR = `(?:${D}{4}|${D}{2})`;
/** 2027-03-04 · 04.03.27, 3/4/2027 · 4 Mar 2027, 4. März 2027, 4 de marzo de 2027 · March 4th, 2027 */
const DATES = [
  `${D}{4}[-/.]${D}{1,2}[-/.]${D}{1,2}`,
  `${D}{1,2}[-/.] ?${D}{1,2}[-/.] ?${YEAR}`,
  `${D}{1,2}(?:st|nd|rd|th|\\.)?[ -](?:de )?\\p{L}{3,12}\\.?(?: de)?,?[ -]${YEAR}`,
  `\\p{L}{3,12}\\.? ${D}{1,2}(?:st|nd|rd|th)?(?:,? ${D}{4})?`,
];
/** As a part of a larger pattern, without groups. */
export const DATE = `${WEEKDAY}(?:${DATES.join('|')})\\.?`;
export const TIME = `(?:(?:上午|下午|오전|오후) ?)?${D}{1,2}[:.]${D}{2}(?:[:.]${D}{2}(?:[.,]${D}{1,6})?)?(?: ?(?:[AaPp]\\.? ?[Mm]\\b\\.?|ص|م))?`;
const OFFSET = `(?: ?(?:Z|UTC|GMT|[+-]${D}{2}:?${D}{2}))?`;
const BETWEEN = '(?:,|،)?(?: ?[-–] ?| (?:at|um|klo|a las|à) |T| {1,2})';
export const DATE_TIME = `(?:${DATE}${BETWEEN}${TIME}${OFFSET})`;
/** With or without its day. */
export const STAMP = `(?:${DATE_TIME}|(?:(?:Today|Yesterday|Heute|Gestern|Hoy|Ayer)(?: at| um| a las)?,? )?${TIME})`;

const WHOLE = new RegExp(`^(?:(${DATE})${BETWEEN})?(?:\\p{L}+(?: at| um| a las)?,? )?(${TIME})(${OFFSET})$`, 'u');
const LONE_DATE = new RegExp(`^(?:[-—–─]{2,} ?)?(${DATE})(?: ?[-—–─]{2,})?$`, 'u');

/** Undefined for what no clock shows. */
export function readStamp(text: string): Stamp | undefined {
  const [, date, time, offset = ''] = WHOLE.exec(latinDigits(text)) ?? [];
  const read = time === undefined ? undefined : readTime(time);
  if (read === undefined) return undefined;
  const day = date === undefined ? undefined : readDay(date);
  return date !== undefined && day === undefined ? undefined : { day, time: read, offset: readOffset(offset.trim()) };
}

/** A line that says the day of what follows. */
export function readLoneDate(text: string): StampDay | undefined {
  const [, date] = LONE_DATE.exec(latinDigits(text.trim())) ?? [];
  return date === undefined ? undefined : readDay(date);
}

/** `2027-03-04`; undefined where the calendar has no such day. `year` stands in where the stamp has none. */
export function calendarDay(day: StampDay, order: DateOrder, year: number | undefined): string | undefined {
  if (day.kind !== 'numbers') return isoDay(day.kind === 'clear' ? day.year : year, day.month, day.day);
  const [date, month] = order === 'day-month' ? [day.first, day.second] : [day.second, day.first];
  return isoDay(day.year, month, date);
}

function isoDay(year: number | undefined, month: number, day: number): string | undefined {
  if (year === undefined || year < 1970 || year > 2200) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? date.toISOString().slice(0, 10) : undefined;
}

function readDay(text: string): StampDay | undefined {
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  const [first = 0, second = 0, third = 0] = numbers;
  const month = monthIn(text);
  if (month !== undefined && numbers.length === 1) return { kind: 'no-year', month, day: first };
  if (month !== undefined) return { kind: 'clear', year: fullYear(second), month, day: first };
  if (numbers.length !== 3) return undefined;
  if (first > 999) return { kind: 'clear', year: first, month: second, day: third };
  return { kind: 'numbers', year: fullYear(third), first, second, dots: text.includes('.') };
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** By their first letters, in the languages whose names of months are told apart by them. */
const MONTHS = [
  /^(jan|ene|janv|gen)/,
  /^(feb|fév|fev)/,
  /^(mar|mär|mrz|maa)/,
  /^(apr|abr|avr)/,
  /^(may|mai|maj|mei|mag)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|ago|aoû)/,
  /^(sep|set)/,
  /^(oct|okt|out|ott)/,
  /^(nov)/,
  /^(dec|dez|dic|déc)/,
]; // prettier than a table of 60 words

function monthIn(text: string): number | undefined {
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    const month = MONTHS.findIndex((beginning) => beginning.test(word));
    const isWeekday = /^(mon|montag|mar(di|tes)|mart|dom|sáb)/.test(word) && word !== 'march' && word !== 'marzo';
    if (month !== -1 && !isWeekday) return month + 1;
  }
  return undefined;
}

function readTime(text: string): string | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = text.match(/\d+/g)?.map(Number) ?? [];
  const hour = hourOf(hours, text.toLowerCase());
  if (hour === undefined || minutes > 59 || seconds > 59) return undefined;
  return [hour, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
}

function hourOf(hours: number, text: string): number | undefined {
  const isAfternoon = /p\.? ?m|م|下午|오후/.test(text);
  const isMorning = /a\.? ?m|ص|上午|오전/.test(text);
  if (!isAfternoon && !isMorning) return hours > 23 ? undefined : hours;
  if (hours > 12) return hours > 23 ? undefined : hours; // "14:02 PM" is seen
  return (hours % 12) + (isAfternoon ? 12 : 0);
}

function readOffset(text: string): number | undefined {
  if (text === '') return undefined;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Arabic and Persian digits. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
