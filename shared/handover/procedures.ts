import { z } from 'zod';
import { ConflictAnswer } from '../conflicts/answer.ts';
import { PackageSeal } from '../exports/package-seal.ts';
import { Grant } from '../grant.ts';
import { IncidentId } from '../incidents/incident.ts';
import { query, task } from '../procedure.ts';
import { Passphrase } from '../session/session.ts';
import { Instant } from '../time.ts';
import { Clash, Handover, HandoverId, OfferedCase, PackageCounts, ProbablySame, TakenCounts } from './handover.ts';

/** `passphrase` null: it is sealed to this case file's own recipient, the one on its sealed forms. */
const Sealed = { file: Grant, passphrase: Passphrase.nullable() };

export const handoverProcedures = {
  /**
   * Writes one file with everything that a successor needs, sealed. Of cases that are closed to this member only bans and flags
   * go, whoever it is sealed to: somebody who sees them makes a package of them.
   */
  make: task(
    z.strictObject({
      destination: Grant,
      cases: z.union([z.literal('all'), z.array(IncidentId).min(1).max(10_000)]),
      seal: PackageSeal,
      /** Whether a PDF of each case goes too, to be read without the app. It takes a second or so for each. */
      papers: z.boolean().default(true),
      /** Of the PDFs inside; null: readable to whoever opens the package. */
      pdfPassphrase: z.string().min(12).max(127).nullable().default(null),
    }),
    z.object({
      handoverId: HandoverId,
      fileName: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      counts: PackageCounts,
      /** Cases that are closed to this member, of which no more than bans and flags went. */
      leftOut: z.number().int(),
      /** PDFs of cases, one for each that this member may read. */
      papers: z.number().int(),
    }),
  ),
  /** Opens a package and reads it to its end, and tells only what is needed to say with which cases one is in conflict. */
  inspect: task(
    z.strictObject(Sealed),
    z.object({
      packageId: z.uuid(),
      from: z.string(),
      organisation: z.string(),
      madeAt: Instant,
      sha256: z.string(),
      cases: z.array(OfferedCase),
      counts: PackageCounts,
    }),
  ),
  /** All of it or nothing. Every case that is not here yet needs an answer about conflicts: throws `not-answered`. */
  take: task(
    z.strictObject({
      ...Sealed,
      conflicts: z.array(z.strictObject({ incidentId: IncidentId, kind: ConflictAnswer })).max(10_000),
    }),
    z.object({
      handoverId: HandoverId,
      came: z.number().int(),
      same: z.number().int(),
      taken: TakenCounts,
      clashes: z.array(Clash),
      /** Clashes in cases that are closed to this member. */
      closedClashes: z.number().int(),
    }),
  ),
  /** Newest first. */
  list: query(z.strictObject({}), z.array(Handover)),
  clashes: query(
    z.strictObject({ handoverId: HandoverId }),
    z.object({ clashes: z.array(Clash), closedClashes: z.number().int() }),
  ),
  /** Who came with it and may be somebody who was here, and not joined yet. Nobody is joined by the app itself. */
  probablySame: query(z.strictObject({ handoverId: HandoverId }), z.array(ProbablySame)),
};
