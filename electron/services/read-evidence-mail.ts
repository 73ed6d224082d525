import type { EvidenceId } from '../../shared/evidence/evidence.ts';
import { MAIL_MAX_BYTES, type ReadMail } from '../../shared/imports/mail.ts';
import type { TaskContext } from './context.ts';
import { readEvidence } from './evidence.ts';
import { evidenceBytes } from './evidence-bytes.ts';
import { readMail } from './mail/read-mail.ts';

/** A message that is kept as evidence, as plain text and names. One byte more than may be read is refused as too large. */
export async function readEvidenceMail(context: TaskContext, { id }: { id: EvidenceId }): Promise<ReadMail> {
  const file = readEvidence(context, id);
  return readMail(evidenceBytes(context.db, file).read(0, MAIL_MAX_BYTES + 1));
}
