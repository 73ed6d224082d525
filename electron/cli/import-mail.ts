import { DraftKey } from '../../shared/drafts/draft.ts';
import type { FoundMessage } from '../../shared/imports/message.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { Api } from './ask-engine.ts';
import { attachFile } from './attach-file.ts';

export interface ImportedMail {
  readonly added: number;
  readonly alreadyThere: number;
  /** Without a date, or not to be read. */
  readonly leftOut: number;
  readonly attachments: number;
}

/** A file of messages into the timeline of a case. Nothing of it is kept when none of them can be added. */
export async function importMail(
  api: Api,
  incidentId: IncidentId,
  path: string,
  attachments: boolean,
): Promise<ImportedMail> {
  const draft = DraftKey.parse(`messages:${incidentId}`);
  const { id: evidenceId, alreadyThere: isWaiting } = await attachFile(api, { draft }, path, () => undefined);
  const source = { incidentId, evidenceId, chat: { zone: 'UTC' } };
  try {
    const { messages } = await api.imports.preview(source);
    const wanted = messages.filter(canBeAdded).map(({ index }) => ({ index }));
    const leftOut = messages.length - wanted.length;
    if (wanted.length === 0) return { added: 0, alreadyThere: 0, leftOut, attachments: 0 };
    return { ...(await api.imports.add({ ...source, messages: wanted, notes: 'message', attachments })), leftOut };
  } finally {
    // What became evidence of the case is not taken back by this, and what waits on the screen stays there.
    if (!isWaiting) await api.evidence.discard({ id: evidenceId }).catch(() => undefined);
  }
}

/** The engine leaves out by itself what is there already, and counts it. */
function canBeAdded({ problem }: FoundMessage): boolean {
  return problem === null || problem === 'already-there';
}
