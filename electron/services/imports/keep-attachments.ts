import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { AppError } from '../../../shared/reply.ts';
import type { TaskContext } from '../context.ts';
import { storeFile } from '../store-file.ts';
import type { ImportedMessage } from './imported-message.ts';

/**
 * Keeps what is attached to the chosen messages as evidence, read once more one message at a time. Answers with how many
 * were kept: the messages are in the timeline already, so one who cancels now is told how far it came, and a file that cannot
 * be kept (too large, no room) is one of those left.
 */
export async function keepAttachments(
  context: TaskContext,
  incidentId: IncidentId,
  mails: AsyncIterable<ImportedMessage>,
  wanted: ReadonlySet<number>,
): Promise<number> {
  let kept = 0;
  try {
    for await (const { index, attachments } of mails) {
      for (const { bytes, ...about } of wanted.has(index) ? attachments : []) {
        const file = { home: { incidentId }, ...about, pieces: [Buffer.from(bytes)], size: bytes.length };
        if (await isStored(context, file)) kept += 1;
      }
    }
  } catch (error) {
    if (!isCancelled(error)) throw error;
  }
  return kept;
}

async function isStored(context: TaskContext, file: Parameters<typeof storeFile>[1]): Promise<boolean> {
  try {
    await storeFile(context, file);
    return true;
  } catch (error) {
    if (error instanceof AppError && !isCancelled(error)) return false;
    throw error;
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof AppError && error.code === 'cancelled';
}
