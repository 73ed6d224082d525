import { z } from 'zod';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { LongText } from '../../shared/text.ts';
import type { Instant } from '../../shared/time.ts';
import { deletePrivateNote, getPrivateNote, insertPrivateNote } from '../database/repositories/private-notes.ts';
import { assertNotAnonymised, readCase } from './access.ts';
import type { TaskContext } from './context.ts';

interface OwnNote {
  readonly text: string;
  readonly keptAt: Instant | null;
  readonly isLost: boolean;
}

export async function readOwnNote(context: TaskContext, { incidentId }: { incidentId: IncidentId }): Promise<OwnNote> {
  readCase(context, incidentId);
  const kept = getPrivateNote(context.db, context.member, incidentId);
  if (kept === undefined) return { text: '', keptAt: null, isLost: false };
  const opened = await context.caseFile.openSealedToMe(kept.sealed);
  if (opened === undefined) return { text: '', keptAt: kept.keptAt, isLost: true };
  return { text: Content.parse(JSON.parse(opened)).text, keptAt: kept.keptAt, isLost: false };
}

/** As a draft, without an entry in the log: it is nobody else's business that somebody wrote, or how often. */
export async function keepOwnNote(
  context: TaskContext,
  { incidentId, text }: { incidentId: IncidentId; text: string },
): Promise<{ savedAt: Instant }> {
  assertNotAnonymised(readCase(context, incidentId));
  const { caseFile, member, now } = context;
  const sealed = text === '' ? undefined : await caseFile.sealToMe(padded(JSON.stringify({ text })));
  const savedAt = now();
  const { db } = caseFile; // another one after a rotation
  if (sealed === undefined) deletePrivateNote(db, member, incidentId);
  else insertPrivateNote(db, member, incidentId, { keptAt: savedAt, sealed });
  return { savedAt };
}

const Content = z.object({ text: LongText });
/** Blanks after the JSON, so that the length of what is sealed tells next to nothing of it. In bytes. */
const PAD_TO = 2048;

function padded(json: string): string {
  const size = Buffer.byteLength(json);
  return json + ' '.repeat(Math.ceil(size / PAD_TO) * PAD_TO - size);
}
