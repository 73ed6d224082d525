import { z } from 'zod';
import { DraftKey } from '../drafts/draft.ts';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { RequiredLine } from '../text.ts';
import { Instant } from '../time.ts';
import { EvidenceFormat, EvidenceKind } from './format.ts';

export const EvidenceId = z.uuid().brand('EvidenceId');
export type EvidenceId = z.infer<typeof EvidenceId>;

/** A file arrives, and is read, in pieces of this many bytes (the last may be shorter), and is at most this large (base64 makes a piece a third longer). */
export const CHUNK_BYTES = 512 * 1024;
export const EVIDENCE_MAX_BYTES = 500 * 1024 * 1024;

/** Where a file belongs: to a case, or to a report that is still being taken. */
export const EvidenceHome = z.union([z.strictObject({ incidentId: IncidentId }), z.strictObject({ draft: DraftKey })]);

export const Evidence = z.object({
  id: EvidenceId,
  fileName: RequiredLine,
  mediaType: z.string().max(200),
  /** In bytes. */
  size: z.number().int(),
  /** Of the file as received, in hex. */
  sha256: z.string().length(64),
  receivedAt: Instant,
  receivedBy: MemberId,
  /** Both decided by the engine from the first bytes. */
  format: EvidenceFormat,
  kind: EvidenceKind,
  /** Covered until asked for. */
  sensitive: z.boolean(),
});
export type Evidence = z.infer<typeof Evidence>;

/** The same bytes in other cases, as far as this member may see those. */
export const ListedEvidence = Evidence.extend({
  alsoIn: z.array(z.object({ incidentId: IncidentId, codeName: z.string() })),
});
export type ListedEvidence = z.infer<typeof ListedEvidence>;

/** `alreadyThere`: the same bytes were in this case or draft before; the earlier file is answered, nothing is kept twice. */
export const ArrivedEvidence = Evidence.extend({ alreadyThere: z.boolean() });
export type ArrivedEvidence = z.infer<typeof ArrivedEvidence>;
