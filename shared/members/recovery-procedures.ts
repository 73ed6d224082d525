import { z } from 'zod';
import { Grant } from '../grant.ts';
import { task } from '../procedure.ts';
import { RecoveryKeyGroup } from './recovery-key.ts';

export const recoveryProcedures = {
  /** Two groups, typed from the paper. `matches: false` says no more than that. Only until the next lock. */
  confirm: task(z.strictObject({ groups: z.array(RecoveryKeyGroup).length(2) }), z.object({ matches: z.boolean() })),
  /** Replaces the recovery key; the old one no longer opens this copy. */
  renew: task(z.strictObject({}), z.object({ recoveryKey: z.string() })),
  /** Writes the key that was just made as a PDF to a place of the user's choice. Only until the next lock. */
  savePdf: task(z.strictObject({ destination: Grant }), z.object({ fileName: z.string() })),
};
