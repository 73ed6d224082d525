import { z } from 'zod';
import { MemberId } from '../members/member.ts';
import { RequiredLine } from '../text.ts';
import { Instant } from '../time.ts';
import { HandoverId } from './handover.ts';
import { Receipt } from './receipt.ts';

export const CeremonyId = z.uuid().brand('CeremonyId');
export type CeremonyId = z.infer<typeof CeremonyId>;

/** `here`: the successor is, or becomes, a member of this case file. `package`: they work in one of their own. */
export const HandoverWay = z.enum(['here', 'package']);
export type HandoverWay = z.infer<typeof HandoverWay>;

/** What people look through together and then tick. The other steps are done when the record says so. */
export const LookedThrough = z.enum(['cases', 'owed', 'bans', 'retention', 'outside', 'shares', 'passphrases']);
export type LookedThrough = z.infer<typeof LookedThrough>;

/** What happened when the passphrase of the one who left was tried on the files as they are after the key was changed. */
export const Proof = z.object({
  at: Instant,
  /** How many key files lie there now, and how many of them opened: a member may have chosen the same passphrase. */
  keyFiles: z.number().int(),
  opened: z.number().int(),
  /** Whether a kept copy of their old key files still leads to the key of the database. */
  oldKeyFits: z.boolean(),
});
export type Proof = z.infer<typeof Proof>;

/** The file that was made for the successor. */
export const Parcel = z.object({
  handoverId: HandoverId,
  fileName: z.string(),
  at: Instant,
  cases: z.number().int(),
  /** Of its SHA-256, to be read aloud: both sides see the same ones. */
  words: z.array(z.string()),
});
export type Parcel = z.infer<typeof Parcel>;

const Common = {
  id: CeremonyId,
  begunAt: Instant,
  endedAt: Instant.nullable(),
  ticked: z.array(z.object({ step: LookedThrough, at: Instant, by: MemberId })),
};

/** Somebody leaves this case file. */
export const Leaving = z.object({
  ...Common,
  direction: z.literal('out'),
  /** Who leaves. */
  memberId: MemberId,
  way: HandoverWay,
  /** What the successor is called. */
  successor: RequiredLine,
  /** Once they are a member here. */
  successorId: MemberId.nullable(),
  parcel: Parcel.nullable(),
  /** The one that was typed back, and when it was found to be of this package. */
  receipt: Receipt.extend({ checkedAt: Instant }).nullable(),
  /** Once their access was taken away; null as well when nobody could type their passphrase to try it. */
  proof: Proof.nullable(),
});
export type Leaving = z.infer<typeof Leaving>;

/** Somebody here took over what another case file handed out. */
export const TakingOver = z.object({
  ...Common,
  direction: z.literal('in'),
  /** Who took it. */
  memberId: MemberId,
  handoverId: HandoverId,
  /** Who handed it over, and for whom, as the package says. */
  from: z.string(),
  organisation: z.string(),
  receipt: Receipt,
  /** To be told to them. */
  code: z.string(),
});
export type TakingOver = z.infer<typeof TakingOver>;

export const Ceremony = z.discriminatedUnion('direction', [Leaving, TakingOver]);
export type Ceremony = z.infer<typeof Ceremony>;
