import { z } from 'zod';
import { DraftKey } from '../drafts/draft.ts';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { RequiredLine } from '../text.ts';
import { Instant } from '../time.ts';

export const EvidenceId = z.uuid().brand('EvidenceId');
export type EvidenceId = z.infer<typeof EvidenceId>;

/** A file arrives in pieces of this many bytes at most, and is at most this large (base64 makes a piece a third longer). */
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
});
export type Evidence = z.infer<typeof Evidence>;
