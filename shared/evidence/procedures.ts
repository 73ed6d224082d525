import { z } from 'zod';
import { Grant } from '../grant.ts';
import { draft, mutation, query, task } from '../procedure.ts';
import { RequiredLine } from '../text.ts';
import { CHUNK_BYTES, EVIDENCE_MAX_BYTES, Evidence, EvidenceHome, EvidenceId } from './evidence.ts';

const Bytes = z.base64().max(Math.ceil(CHUNK_BYTES / 3) * 4);

export const evidenceProcedures = {
  list: query(EvidenceHome, z.array(Evidence)),
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
  finish: mutation(z.strictObject({ id: EvidenceId }), Evidence),
  /** Takes back a file that is still arriving, or one of a report that is not filed yet. */
  discard: mutation(z.strictObject({ id: EvidenceId }), z.strictObject({})),
  /** Writes the file, as received, to a place of the user's choice; logged. */
  save: task(
    z.strictObject({ id: EvidenceId, destination: Grant }),
    z.object({ fileName: z.string(), sha256: z.string() }),
  ),
};
