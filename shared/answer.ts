import { z } from 'zod';

/** "Not known", "not asked" and "prefers not to say" are three answers (REES, GOV.UK Design System). */
export const Answer = z.enum(['yes', 'no', 'not-known', 'not-asked', 'prefers-not-to-say']);
export type Answer = z.infer<typeof Answer>;
