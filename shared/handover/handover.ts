import { z } from 'zod';
import { IncidentId, IncidentStatus } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { Instant } from '../time.ts';
import { ReceiptKey } from './receipt.ts';

export const HandoverId = z.uuid().brand('HandoverId');
export type HandoverId = z.infer<typeof HandoverId>;

/** What a package holds. */
export const PackageCounts = z.object({
  /** Whole ones. */
  cases: z.number().int(),
  /** Of which only bans and flags are told, since they were not chosen or are closed to whoever made the package. */
  outlines: z.number().int(),
  people: z.number().int(),
  bans: z.number().int(),
  files: z.number().int(),
  /** Of those files. */
  bytes: z.number().int(),
  /** Of all tables. */
  rows: z.number().int(),
});
export type PackageCounts = z.infer<typeof PackageCounts>;

/** What taking a package over changed here, in rows. */
export const TakenCounts = z.object({
  /** Were not here before. */
  came: z.number().int(),
  /** Were here just so. */
  same: z.number().int(),
  /** Were here in an older version. */
  updated: z.number().int(),
  /** Are here in a newer version, which stays. */
  kept: z.number().int(),
  /** Were left out: erased here, or of a case that nobody here could open. */
  leftOut: z.number().int(),
});
export type TakenCounts = z.infer<typeof TakenCounts>;

/** The same record, changed on both sides since they last knew of each other; both versions are kept here. */
export const Clash = z.object({
  /** Null for what belongs to no case. */
  incidentId: IncidentId.nullable(),
  codeName: z.string().nullable(),
  /** Which table, such as `tasks`. */
  table: z.string(),
  /**
   * `changed`: changed on both sides. `versions`: both wrote the next version of a text, and both are there. `team`: what the two teams
   * agreed on differs. `code-name`: two cases had one, and the one that came has another now. `log`: one log was continued in two ways.
   * `erased`: the other side erased what is still here.
   */
  kind: z.enum(['changed', 'versions', 'team', 'code-name', 'log', 'erased']),
  /** Which of the two counts from now on. */
  counts: z.enum(['here', 'package', 'both']),
  /** What differs, each as text. */
  fields: z.array(z.object({ field: z.string(), here: z.string(), came: z.string() })),
});
export type Clash = z.infer<typeof Clash>;

/** A package that left, or came. */
export const Handover = z.object({
  id: HandoverId,
  direction: z.enum(['out', 'in']),
  at: Instant,
  memberId: MemberId,
  packageId: z.uuid(),
  /** Who made it, and in which organisation's case file. */
  from: z.string(),
  organisation: z.string(),
  fileName: z.string(),
  /** Of the sealed file, in hex. */
  sha256: z.string(),
  madeAt: Instant,
  cases: z.array(z.object({ id: IncidentId, codeName: z.string() })),
  counts: PackageCounts,
  /** Of one that came. */
  taken: TakenCounts.nullable(),
});
export type Handover = z.infer<typeof Handover>;

/** As it is kept: no names, so that nothing is left here of what is erased later. */
export const KeptHandover = Handover.omit({ cases: true }).extend({
  /** Proves that somebody opened this very package. */
  receiptKey: ReceiptKey,
  caseIds: z.array(IncidentId),
  /** Who came by it. */
  personIds: z.array(PersonId),
});
export type KeptHandover = z.infer<typeof KeptHandover>;

/** A case in a package before it is taken: nothing but what somebody needs to say whether they are in conflict with it. */
export const OfferedCase = z.object({
  id: IncidentId,
  codeName: z.string(),
  status: IncidentStatus,
  /** Names of the reported people alone (Python Software Foundation). */
  reported: z.array(z.string()),
  alreadyHere: z.boolean(),
});
export type OfferedCase = z.infer<typeof OfferedCase>;

/** Somebody who came beside somebody who was here, who are probably one. */
export const ProbablySame = z.object({
  came: z.object({ id: PersonId, name: z.string() }),
  here: z.object({ id: PersonId, name: z.string() }),
  reasons: z.array(z.string()),
});
export type ProbablySame = z.infer<typeof ProbablySame>;
