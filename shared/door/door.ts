import { z } from 'zod';
import { RequiredLine } from '../text.ts';

/** What whoever stands at the door is told, and nothing else. `call`: the name is like one on the list, or like a part of one. */
export const DoorAnswer = z.enum(['clear', 'call']);
export type DoorAnswer = z.infer<typeof DoorAnswer>;

/** Whom to call, and how. */
export const DoorLead = z.strictObject({ lead: RequiredLine, reach: RequiredLine });
export type DoorLead = z.infer<typeof DoorLead>;

/** What door mode shows of the case file. */
export const DoorPost = DoorLead.extend({ event: z.string().nullable() });
export type DoorPost = z.infer<typeof DoorPost>;
