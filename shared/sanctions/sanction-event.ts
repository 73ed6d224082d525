import { z } from 'zod';
import { MemberId } from '../members/member.ts';
import { LongText } from '../text.ts';
import { Day, Instant } from '../time.ts';

/** What can happen to a sanction. That it is in force or has ended is told by its days, and is no event. */
export const SanctionEventKind = z.enum([
  'proposed',
  'withdrawn',
  'decided',
  'told',
  'appealed',
  'appeal-answered',
  'breached',
  'reviewed',
  'return-requested',
  'return-refused',
  'returned',
  'lifted',
]);
export type SanctionEventKind = z.infer<typeof SanctionEventKind>;

/**
 * Those that need no more than a day and a note. An appeal is recorded as such, and tells its sanctions; whoever looks at
 * one again says when it is looked at next.
 */
export const NotedEventKind = SanctionEventKind.exclude([
  'proposed',
  'appealed',
  'appeal-answered',
  'reviewed',
  'returned',
  'lifted',
]);
export type NotedEventKind = z.infer<typeof NotedEventKind>;

export const SanctionEvent = z.object({
  kind: SanctionEventKind,
  on: Day,
  /** Who wrote it down, and when. */
  by: MemberId,
  at: Instant,
  note: LongText,
});
export type SanctionEvent = z.infer<typeof SanctionEvent>;
