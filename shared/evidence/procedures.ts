import { z } from 'zod';
import { Grant } from '../grant.ts';
import { ReadMail } from '../imports/mail.ts';
import { draft, mutation, query, task } from '../procedure.ts';
import { RequiredLine } from '../text.ts';
import {
  ArrivedEvidence,
  CHUNK_BYTES,
  EVIDENCE_MAX_BYTES,
  Evidence,
  EvidenceHome,
  EvidenceId,
  ListedEvidence,
} from './evidence.ts';
import { MetadataEntry } from './metadata.ts';

const Bytes = z.base64().max(Math.ceil(CHUNK_BYTES / 3) * 4);

export const evidenceProcedures = {
  list: query(EvidenceHome, z.array(ListedEvidence)),
  /** A file arrives in three steps, so that it is stored whole or not at all: begin, append in order, finish. */
  begin: draft(
    z.strictObject({
      home: EvidenceHome,
      fileName: RequiredLine,
      mediaType: z.string().max(200),
      size: z.number().int().min(0).max(EVIDENCE_MAX_BYTES),
    }),
    z.object({ id: EvidenceId }),
  ),
  append: draft(z.strictObject({ id: EvidenceId, index: z.number().int().min(0), bytes: Bytes }), z.strictObject({})),
  finish: mutation(z.strictObject({ id: EvidenceId }), ArrivedEvidence),
  /** Takes back a file that is still arriving, or one of a report that is not filed yet. */
  discard: mutation(z.strictObject({ id: EvidenceId }), z.strictObject({})),
  /** One piece of the file as received: `CHUNK_BYTES` long except the last. An empty file has no piece. */
  read: query(z.strictObject({ id: EvidenceId, index: z.number().int().min(0) }), z.object({ bytes: z.string() })),
  /** What the file says of itself: place, device, people, times. */
  metadata: task(z.strictObject({ id: EvidenceId }), z.array(MetadataEntry)),
  /** A file of the kind `mail` as plain text and names. Throws `unreadable-mail`. */
  readMail: task(z.strictObject({ id: EvidenceId }), ReadMail),
  /** Whether it is covered until asked for. */
  setSensitive: mutation(z.strictObject({ id: EvidenceId, sensitive: z.boolean() }), Evidence),
  /**
   * Writes the file to a place of the user's choice; logged. Kept as received, or stripped of what its metadata tells:
   * then `sha256` is the copy's, and `cannot-strip` is thrown where that cannot be done for its format.
   */
  save: task(
    z.strictObject({ id: EvidenceId, destination: Grant, metadata: z.enum(['keep', 'strip']).default('keep') }),
    z.object({ fileName: z.string(), sha256: z.string() }),
  ),
};
