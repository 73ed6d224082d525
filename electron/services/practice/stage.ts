import type { MemberId } from '../../../shared/members/member.ts';
import type { Day, Instant, ZonedInstant } from '../../../shared/time.ts';
import { addDays, dayIn, localZone } from '../calendar.ts';
import type { MutationContext } from '../context.ts';

/** What a story is told with: the team, and times that are always the same distance from the day it is read. */
export interface Stage {
  readonly team: Readonly<Record<'lead' | 'responder' | 'adviser' | 'reportTaker', MemberId>>;
  /** The same context as if it were so many hours earlier, and a colleague's. The log still says when it really was. */
  at(hoursAgo: number, by?: MemberId): MutationContext;
  moment(hoursAgo: number): ZonedInstant;
  /** Negative: days ago. */
  day(fromToday: number): Day;
}

export function createStage(context: MutationContext, team: Stage['team']): Stage {
  const now = context.now();
  const zone = localZone();
  const instant = (hoursAgo: number): Instant => new Date(Date.parse(now) - hoursAgo * 3_600_000).toISOString();
  return {
    team,
    at: (hoursAgo, by = context.member) => ({ ...context, member: by, now: () => instant(hoursAgo) }),
    moment: (hoursAgo) => ({ at: instant(hoursAgo), zone }),
    day: (fromToday) => addDays(dayIn(zone, now), fromToday),
  };
}
