import { z } from 'zod';
import { Language } from '../language.ts';

/** What one written form knows, as JSON inside it. */
export const SealedForm = z.object({
  language: Language,
  /** The age recipient of the case file: what is sealed to it only the case file opens. */
  recipient: z.string().startsWith('age1'),
  /** How to reach the team, in its own words. */
  contact: z.string(),
  event: z.string(),
  /** The sentences `sealed.*` in the form's language. */
  messages: z.record(z.string(), z.string()),
});
export type SealedForm = z.infer<typeof SealedForm>;
