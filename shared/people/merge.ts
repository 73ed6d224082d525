import { z } from 'zod';
import { MemberId } from '../members/member.ts';
import { Instant } from '../time.ts';

export const MergeId = z.uuid().brand('MergeId');
export type MergeId = z.infer<typeof MergeId>;

/** One of two records that were joined, as it was called then; empty when it had no name, handle or e-mail. */
const Joined = z.object({ name: z.string(), createdAt: Instant });

/** Two records found to be of one human being, and joined. Shown as long as it was not undone. */
export const Merge = z.object({ id: MergeId, by: MemberId, at: Instant, kept: Joined, merged: Joined });
export type Merge = z.infer<typeof Merge>;
