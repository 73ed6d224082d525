import type { Day } from '../../../shared/time.ts';
import { calendarDay, readLoneDate, type StampDay } from '../chat/stamp.ts';

export type DateOrder = 'day-month' | 'month-day';

/** Words for a ban without an end, and for nothing. */
const NO_DAY =
  /^(|[-–—./?]+|n ?\/? ?a|none|null|never|no end|open|indefinite(ly)?|permanent(ly)?|life(time)?|for life|unlimited|forever|unbefristet|dauerhaft|keine?|nie|lebenslang|indefinid[oa]|permanente|nunca|de por vida|ind[ée]fini(ment)?|jamais|sans fin|à vie|a vita|indefinito|无限期|永久|無期限|бессрочно|навсегда|دائم)$/iu;

/** Null: none is meant; undefined: it cannot be read. */
export function readListDay(text: string, order: DateOrder): Day | null | undefined {
  const bare = text.trim();
  if (NO_DAY.test(bare)) return null;
  const day = dayIn(bare);
  return day && calendarDay(day, order, undefined);
}

/** Which number is the day, as far as all that is written tells: `open` where it could be either. */
export function dateOrderOf(texts: readonly string[]): DateOrder | 'open' | undefined {
  const numbers = texts.map((text) => dayIn(text.trim())).filter((day) => day?.kind === 'numbers');
  if (numbers.length === 0) return undefined;
  if (numbers.some(({ first, dots }) => first > 12 || dots)) return 'day-month';
  if (numbers.some(({ second }) => second > 12)) return 'month-day';
  return numbers.every(({ first, second }) => first === second) ? undefined : 'open';
}

/** With or without a time behind it, which says nothing of a ban. */
function dayIn(text: string): StampDay | undefined {
  return readLoneDate(text.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AaPp][Mm])?( ?Z| ?[+-]\d{2}:?\d{2})?$/u, ''));
}
