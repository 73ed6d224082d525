import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { AppError } from '../../../shared/reply.ts';
import type { EvidenceRecord } from '../../database/repositories/evidence.ts';
import { readCase } from '../access.ts';
import type { QueryContext } from '../context.ts';
import { readBytes, readEvidence } from '../evidence.ts';
import { isMailbox } from '../mail/mailbox.ts';

export type SourceFile = EvidenceRecord & { readonly sha256: string };

export interface Source {
  readonly incidentId: IncidentId;
  readonly evidenceId: EvidenceId;
}

/** A file of messages that belongs to this case already, or to a draft of this member. */
export function openSource(context: QueryContext, { incidentId, evidenceId }: Source): SourceFile {
  readCase(context, incidentId);
  const file = readEvidence(context, evidenceId);
  if (file.incidentId === null || file.incidentId === incidentId) return file;
  throw new AppError('not-found', `Cannot find the file "${evidenceId}" in this case: it belongs to another`);
}

/** What the file holds, by its first bytes. Throws `unreadable-text` for what holds no words at all. */
export function kindOf({ db }: QueryContext, file: SourceFile): 'mail' | 'mailbox' | 'chat' {
  const [beginning = Buffer.alloc(0)] = readBytes(db, file.id);
  if (isMailbox(beginning)) return 'mailbox';
  if (file.kind === 'mail' || /\.eml$/i.test(file.fileName)) return 'mail';
  if (file.kind === 'text' || file.format === 'unknown') return 'chat';
  throw new AppError('unreadable-text', `Cannot read messages in "${file.id}": it is no text`, {
    details: { row: 0, column: 0 },
  });
}
