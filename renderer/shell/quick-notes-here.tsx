import { useNavigate } from '@tanstack/react-router';
import { DraftKey } from '../../shared/drafts/draft.ts';
import type { QuickNote } from '../../shared/quick-notes/quick-note.ts';
import { emptyIntake } from '../features/intake/intake.ts';
import { QuickNotes } from '../features/quick-notes/quick-notes.tsx';
import { useChange } from '../hooks/use-change.ts';
import { api } from '../lib/api.ts';
import { ErrorNote } from '../ui/error-note.tsx';

/** Quick notes that wait, with the way into a report, which another room knows how to begin. */
export function QuickNotesHere({ mayFile }: { mayFile: boolean }) {
  const navigate = useNavigate();
  const begin = useChange(beginReport);
  const onReport = (note: QuickNote) =>
    begin.mutate(note, { onSuccess: (draft) => void navigate({ to: '/intake/$draft', params: { draft } }) });
  return (
    <>
      <QuickNotes mayFile={mayFile} onReport={onReport} />
      {begin.error && <ErrorNote error={begin.error} />}
    </>
  );
}

/** What was jotted down is what its writer saw, until they say otherwise. Answers with the new report's draft. */
async function beginReport({ id, text, writtenAt }: QuickNote): Promise<string> {
  const draft = crypto.randomUUID();
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(writtenAt.at)) // YYYY-MM-DD HH:MM
    .split(' ');
  const empty = emptyIntake(day, time, () => crypto.randomUUID());
  const intake = { ...empty, fields: { ...empty.fields, observed: text } };
  await api.quickNotes.beginReport({
    id,
    draft: { key: DraftKey.parse(`intake:${draft}`), content: JSON.stringify(intake) },
  });
  return draft;
}
