import { z } from 'zod';
import { MemberId } from '../members/member.ts';
import { RequiredLine } from '../text.ts';
import { Day, Instant } from '../time.ts';

/** What whoever stands at the door is told, and nothing else. `call`: the name is like one on the list, or like a part of one. */
export const DoorAnswer = z.enum(['clear', 'call']);
export type DoorAnswer = z.infer<typeof DoorAnswer>;

/** Whom to call, and how. */
export const DoorLead = z.strictObject({ lead: RequiredLine, reach: RequiredLine });
export type DoorLead = z.infer<typeof DoorLead>;

/** What door mode shows of the case file. */
export const DoorPost = DoorLead.extend({ event: z.string().nullable() });
export type DoorPost = z.infer<typeof DoorPost>;

/** That a door list was written, and until when it answers. Its code is kept nowhere. */
export const DoorListGiven = z.object({
  id: z.string(),
  at: Instant,
  memberId: MemberId,
  expiresOn: Day,
  /** How many it answers for. */
  people: z.number().int(),
  /** To whom it was to be given, in the member's words. */
  givenTo: z.string(),
});
export type DoorListGiven = z.infer<typeof DoorListGiven>;
