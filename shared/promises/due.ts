import type { Setting } from '../incidents/incident.ts';
import type { Instant } from '../time.ts';
import type { PromiseKind, PromiseRules, Term } from './promise.ts';

/** What the dates of a case are counted from. */
export interface CaseDates {
  readonly reportedAt: Instant;
  readonly setting: Setting;
  /** Of the first meeting that was held about it. */
  readonly metAt: Instant | null;
  /** Of the latest decision on a sanction. */
  readonly decidedAt: Instant | null;
}

export interface Due {
  readonly promise: PromiseKind;
  /** Null for what is counted from a meeting that has neither been held nor been promised. */
  readonly at: Instant | null;
}

/** What a team's promises mean in one case, in the order in which they fall due as a rule. */
export function dueDates(rules: PromiseRules, dates: CaseDates): Due[] {
  const { reportedAt, setting, decidedAt } = dates;
  const { acknowledge, meet, answer, appealWindow } = rules;
  return [
    ...dueAfter('acknowledge', acknowledge[setting], reportedAt),
    ...dueAfter('meet', meet[setting], reportedAt),
    ...(answer[setting] === null ? [] : [{ promise: 'answer' as const, at: answerDue(rules, dates) }]),
    ...(decidedAt === null ? [] : dueAfter('appeal-window', appealWindow, decidedAt)),
  ];
}

/** When an answer is owed; null where none is promised, or its time has not begun. */
export function answerDue(
  { answer, meet }: PromiseRules,
  { reportedAt, setting, metAt }: Omit<CaseDates, 'decidedAt'>,
): Instant | null {
  const term = answer[setting];
  if (term === null) return null;
  if (answer.from === 'report') return addTerm(reportedAt, term);
  const promised = meet[setting];
  const met = metAt ?? (promised === null ? null : addTerm(reportedAt, promised));
  return met === null ? null : addTerm(met, term);
}

export function addTerm(from: Instant, { count, unit }: Term): Instant {
  const start = Date.parse(from);
  const length = unit === 'business-days' ? businessDays(start, count) * DAY : count * LENGTHS[unit];
  return new Date(start + length).toISOString();
}

const DAY = 86_400_000;
const LENGTHS = { hours: 3_600_000, days: DAY, weeks: 7 * DAY } as const;

/** How many days it takes for so many of Monday to Friday to have passed. */
function businessDays(start: number, count: number): number {
  let days = 0;
  for (let passed = 0; passed < count; passed += isWeekend(start + days * DAY) ? 0 : 1) days += 1;
  return days;
}

function isWeekend(at: number): boolean {
  return [0, 6].includes(new Date(at).getUTCDay());
}

function dueAfter(promise: PromiseKind, term: Term | null, from: Instant): Due[] {
  return term === null ? [] : [{ promise, at: addTerm(from, term) }];
}
