import { z } from 'zod';
import { MemberId } from '../members/member.ts';
import { Line, LongText, RequiredLine } from '../text.ts';
import { Instant } from '../time.ts';

/** Somebody outside the team who can take a case over: another chapter, a parent organisation, an ombudsperson. */
export const OutsideBody = z.strictObject({
  name: RequiredLine,
  /** How to reach them. */
  contact: LongText,
  /** For which complaints, in words; empty: for all. */
  covers: Line,
});
export type OutsideBody = z.infer<typeof OutsideBody>;

/** The first ones are offered first. */
export const OutsideBodies = z.array(OutsideBody).max(20);

/** That a case went to somebody outside. The app sends nothing. */
export const Referral = z.object({ id: z.uuid(), by: MemberId, at: Instant, body: OutsideBody });
export type Referral = z.infer<typeof Referral>;
