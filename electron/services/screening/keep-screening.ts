import type { Listed } from '../../../shared/bans/listed.ts';
import type { EventId } from '../../../shared/events/event.ts';
import { type Screening, ScreeningId } from '../../../shared/screening/screening.ts';
import type { Registration } from '../../database/repositories/registrations.ts';
import { insertScreening } from '../../database/repositories/screenings.ts';
import type { MutationContext } from '../context.ts';
import { stampOf } from './listed-during.ts';
import { type FoundRow, planMatches, writeMatches } from './plan-matches.ts';

export interface Compared {
  readonly eventId: EventId;
  readonly rows: readonly Registration[];
  /** How many of them no earlier list had. */
  readonly newRows: number;
  readonly listed: readonly Listed[];
  readonly found: readonly FoundRow[];
}

/** What a comparison found, in the transaction that keeps it. */
export function keepScreening(context: MutationContext, compared: Compared): Screening {
  const { db, newId, audit, now, member } = context;
  const { eventId, rows, newRows, listed } = compared;
  const id = ScreeningId.parse(newId());
  const { counts, ...plan } = planMatches(context, { ...compared, screeningId: id });
  const size = { rows: rows.filter(({ earlier }) => !earlier).length, newRows, listed: listed.length };
  const screening = { id, eventId, at: now(), memberId: member, ...size, ...counts };
  insertScreening(db, { ...screening, listStamp: stampOf(listed) });
  writeMatches(context, plan);
  audit('screening.run', `${id} ${eventId} ${rows.length}`);
  return screening;
}
