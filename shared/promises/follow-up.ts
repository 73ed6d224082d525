import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { LongText, RequiredLine } from '../text.ts';
import { Day, Instant } from '../time.ts';

export const FollowUpId = z.uuid().brand('FollowUpId');
export type FollowUpId = z.infer<typeof FollowUpId>;

/** When, by whom and with what somebody who was impacted, or who reported, hears from the team again. */
export const FollowUpFields = { owner: MemberId, due: Day, about: RequiredLine };

export const FollowUp = z.object({
  id: FollowUpId,
  incidentId: IncidentId,
  personId: PersonId,
  ...FollowUpFields,
  doneAt: Instant.nullable(),
  /** What came of it: did anything happen since? */
  outcome: LongText,
});
export type FollowUp = z.infer<typeof FollowUp>;
