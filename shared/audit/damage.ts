import { z } from 'zod';
import { Instant } from '../time.ts';

/** `pages`: a part of the file cannot be read. `log`: entries of the log do not follow from each other. */
export const DamageKind = z.enum(['pages', 'log']);
export type DamageKind = z.infer<typeof DamageKind>;

/** What is known to be wrong with the case file that is open. */
export const Damage = z.object({
  kind: DamageKind,
  /** Where to go on from; null where none was made, or for a role that does not see backups. */
  lastBackup: z.object({ at: Instant, folder: z.string(), fileName: z.string() }).nullable(),
});
export type Damage = z.infer<typeof Damage>;
