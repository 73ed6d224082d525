import type { ChatChoices, ChatQuestion, DateOrder } from '../../../shared/imports/chat.ts';
import { instantIn } from '../../../shared/imports/local-time.ts';
import type { ZonedInstant } from '../../../shared/time.ts';
import { calendarDay, type Stamp, type StampDay } from './stamp.ts';

export interface Dated {
  readonly stamp: Stamp | undefined;
  /** The day that a line of its own said before this message. */
  readonly separator: StampDay | undefined;
}

interface Dates {
  /** One for each, in their order. */
  readonly dates: readonly (ZonedInstant | null)[];
  readonly questions: readonly ChatQuestion[];
  readonly order: DateOrder;
}

/** When each message was written. What the text leaves open is asked, not guessed. */
export function datesOf(messages: readonly Dated[], choices: ChatChoices): Dates {
  const known = choices.order ?? orderOf(messages);
  const order = known ?? 'day-month';
  const days = new DayReader(order, choices.day);
  const dates = messages.map((message) => dateOf(message, days, choices.zone));
  const questions: ChatQuestion[] = [];
  if (orderOf(messages) === undefined) questions.push('order');
  if (days.isMissing || choices.day !== undefined) questions.push('day');
  return { dates, questions, order };
}

function dateOf({ stamp, separator }: Dated, days: DayReader, zone: string): ZonedInstant | null {
  if (separator !== undefined) days.say(separator);
  if (stamp === undefined) return null;
  const day = days.dayOf(stamp);
  const at = day === undefined ? undefined : momentOf(`${day}T${stamp.time}`, stamp.offset, zone);
  return at === undefined ? null : { at, zone };
}

function momentOf(local: string, offset: number | undefined, zone: string): string | undefined {
  if (offset === undefined) return instantIn(local, zone);
  return new Date(Date.parse(`${local}Z`) - offset * 60_000).toISOString();
}

const HOURS_BACK = 6;

/** Follows the days of a conversation that tells some of them. */
class DayReader {
  /** There was a time without any day. */
  isMissing = false;
  private today: string | undefined;
  private last = '';

  private readonly order: DateOrder;
  private readonly firstDay: string | undefined;

  constructor(order: DateOrder, firstDay: string | undefined) {
    this.order = order;
    this.firstDay = firstDay;
    this.today = firstDay;
  }

  say(day: StampDay): void {
    this.today = this.read(day) ?? this.today;
    this.last = '';
  }

  dayOf({ day, time }: Stamp): string | undefined {
    if (day !== undefined) {
      this.last = time;
      const read = this.read(day);
      this.today = read ?? this.today;
      return read;
    }
    if (this.today === undefined) this.isMissing = true;
    else if (hour(this.last) - hour(time) >= HOURS_BACK) this.today = dayAfter(this.today);
    this.last = time;
    return this.today;
  }

  private read(day: StampDay): string | undefined {
    if (day.kind === 'no-year' && this.firstDay === undefined) this.isMissing = true;
    const year = this.today ?? this.firstDay;
    return calendarDay(day, this.order, year === undefined ? undefined : Number(year.slice(0, 4)));
  }
}

function hour(time: string): number {
  return time === '' ? 0 : Number(time.slice(0, 2));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** As the dates themselves show, or as dots between them mean; undefined where it is open. */
function orderOf(messages: readonly Dated[]): DateOrder | undefined {
  const days = messages.flatMap(({ stamp, separator }) => [stamp?.day, separator]);
  const numbers = days.flatMap((day) => (day?.kind === 'numbers' ? [day] : []));
  if (numbers.some(({ first, dots }) => first > 12 || dots)) return 'day-month';
  if (numbers.some(({ second }) => second > 12)) return 'month-day';
  return numbers.length === 0 ? 'day-month' : undefined;
}
