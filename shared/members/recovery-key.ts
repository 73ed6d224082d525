import { z } from 'zod';

/** Eight groups of four characters, such as `QPZR-Y9X8-GF2T-VDW0-S3JN-54KH-CE6M-UA7L`: see electron/vault/recovery-key.ts. */
export const RECOVERY_KEY_GROUPS = 8;
export const RECOVERY_KEY_GROUP_LENGTH = 4;

/** One group, as typed to confirm that the key was written down. `index` counts from 0. */
export const RecoveryKeyGroup = z.strictObject({
  index: z
    .number()
    .int()
    .min(0)
    .max(RECOVERY_KEY_GROUPS - 1),
  text: z.string().max(20),
});
export type RecoveryKeyGroup = z.infer<typeof RecoveryKeyGroup>;
