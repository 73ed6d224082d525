import { z } from 'zod';
import { Instant } from '../time.ts';

/** What is being typed where: `intake:<uuid>`, `note:<incident id>`, `decision:<meeting id>`. Never content. */
export const DraftKey = z
  .string()
  .regex(/^[a-z-]{1,40}(:[0-9a-f-]{1,80})?$/)
  .brand('DraftKey');
export type DraftKey = z.infer<typeof DraftKey>;

/** At most 2 million characters: a report with every field full is less. */
export const Draft = z.object({
  key: DraftKey,
  /** JSON, in a form that its screen knows. */
  content: z.string().max(2_000_000),
  savedAt: Instant,
});
export type Draft = z.infer<typeof Draft>;
