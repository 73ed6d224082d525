import { z } from 'zod';
import { Day } from '../time.ts';
import type { DoorList } from './door-list.ts';

/** What is read out of a file that may be any. Apart from the type, as the list's own page has no use for it. */
export const DoorListFile: z.ZodType<DoorList> = z.object({
  format: z.literal(1),
  event: z.string(),
  lead: z.string(),
  reach: z.string(),
  expiresOn: Day,
  practice: z.boolean(),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  cost: z.object({ code: z.number().int().min(1).max(20), name: z.number().int().min(1).max(20) }),
  marks: z.string().regex(/^([0-9a-f]{16})*$/),
  messages: z.record(z.string(), z.string()),
});
