import { z } from 'zod';
import { IncidentId, IncidentSummary } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { HowErased } from '../retention/rule.ts';
import { Day, Instant } from '../time.ts';

export const ErasureId = z.uuid().brand('ErasureId');
export type ErasureId = z.infer<typeof ErasureId>;

/** How many of each kind of record: rows of the case file, by what people call them. */
export const ErasedCounts = z.partialRecord(
  z.enum(['reports', 'notes', 'files', 'meetings', 'tasks', 'letters', 'sanctions', 'appeals', 'follow-ups', 'others']),
  z.number().int(),
);
export type ErasedCounts = z.infer<typeof ErasedCounts>;

/** How many copies elsewhere were known of when it was erased, and were not reached. */
export const UnreachedCounts = z.object({
  backups: z.number().int(),
  exports: z.number().int(),
  doorLists: z.number().int(),
  disclosures: z.number().int(),
  handovers: z.number().int(),
});
export type UnreachedCounts = z.infer<typeof UnreachedCounts>;

/** What stays of something erased. Neither a name nor a code name, by which people would remember whom it was about. */
export const Erasure = z.object({
  id: ErasureId,
  kind: HowErased,
  subjectKind: z.enum(['case', 'person']),
  /** The id alone stays: what comes back in an old copy is recognised by it. */
  subjectId: z.string(),
  at: Instant,
  memberId: MemberId,
  /** Under which rule it went, in words without content. */
  rule: z.string(),
  counts: ErasedCounts,
  /** How many people went with it, who were known from nothing else. */
  people: z.number().int(),
  unreached: UnreachedCounts,
  /** Of a person: the case with which they went; null when they were erased by themselves. */
  along: IncidentId.nullable(),
  /** No page of the file keeps anything of it either; false where that was interrupted. */
  isCleaned: z.boolean(),
});
export type Erasure = z.infer<typeof Erasure>;

/** Why somebody stays. `elsewhere`: in something that whoever asks may not know of. */
export const KeptBecause = z.enum(['case', 'ban', 'flag', 'member', 'request', 'unfinished-report', 'elsewhere']);
export type KeptBecause = z.infer<typeof KeptBecause>;

/** Copies that the log knows of. What was printed, mailed on or copied by hand it does not know. */
export const OutOfReach = z.object({
  backups: z.array(z.object({ at: Instant, folder: z.string(), fileName: z.string() })),
  exports: z.array(z.object({ at: Instant, action: z.string(), memberId: MemberId.nullable() })),
  doorLists: z.array(z.object({ at: Instant, expiresOn: Day })),
  disclosures: z.array(z.object({ at: Instant, recipient: z.string(), body: z.string() })),
  handovers: z.array(z.object({ at: Instant })),
});
export type OutOfReach = z.infer<typeof OutOfReach>;

/** What would happen. */
export const ErasurePreview = z.object({
  cases: z.array(
    IncidentSummary.pick({ id: true, codeName: true, status: true, reportedAt: true }).extend({ counts: ErasedCounts }),
  ),
  people: z.array(
    z.object({
      id: PersonId,
      /** Empty: described only. */
      name: z.string(),
      /** Null: they go as well. */
      kept: KeptBecause.nullable(),
    }),
  ),
  outOfReach: OutOfReach,
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;
