import type { Words } from '../export/printed-words.ts';

interface Drafted {
  /** As people count in the file of registrations. */
  readonly rows: readonly number[];
  readonly event: string;
  /** How to reach the team. */
  readonly contact: string;
}

/** What registration is asked to tell a row: to talk to the team. */
export function noteText({ rows, event, contact }: Drafted, words: Words): string {
  const id = rows.length === 1 ? 'print.refusal.note' : 'print.refusal.note.rows';
  return words(id, { rows: rows.join(', '), event, contact });
}
