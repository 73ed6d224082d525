import { z } from 'zod';
import { mutation, query } from '../procedure.ts';
import { RequiredLine } from '../text.ts';

/** Kept inside the case file and the same for all its members. */
export const Settings = z.object({
  organisation: RequiredLine,
  /** Minutes without a key or pointer before the app locks itself: 1 to 60. */
  idleMinutes: z.number().int().min(1).max(60),
});
export type Settings = z.infer<typeof Settings>;

export const settingsProcedures = {
  get: query(z.strictObject({}), Settings),
  update: mutation(z.strictObject(Settings.shape), Settings),
};
