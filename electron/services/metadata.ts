import type { EvidenceId } from '../../shared/evidence/evidence.ts';
import type { MetadataEntry } from '../../shared/evidence/metadata.ts';
import type { TaskContext } from './context.ts';
import { readEvidence } from './evidence.ts';

/** What a file says of itself beside its content. */
export async function readMetadata(context: TaskContext, { id }: { id: EvidenceId }): Promise<MetadataEntry[]> {
  readEvidence(context, id);
  return [];
}
