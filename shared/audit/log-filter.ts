import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { Day } from '../time.ts';
import { LOG_GROUPS } from './log-groups.ts';

/** Which entries of the log. Null: whichever. */
export const LogFilter = z.strictObject({
  memberId: MemberId.nullable().default(null),
  group: z.enum(LOG_GROUPS).default('everything'),
  incidentId: IncidentId.nullable().default(null),
  personId: PersonId.nullable().default(null),
  /** First and last day, by this machine's clock. */
  from: Day.nullable().default(null),
  until: Day.nullable().default(null),
});
export type LogFilter = z.output<typeof LogFilter>;
