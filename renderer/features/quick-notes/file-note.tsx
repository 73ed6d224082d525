import { useState } from 'react';
import type { IncidentSummary } from '../../../shared/incidents/incident.ts';
import type { QuickNote } from '../../../shared/quick-notes/quick-note.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCasesToFileInto, useFileQuickNote } from './queries.ts';

/** Which case it belongs to: the newest open ones at hand, any other by its code name or a word in it. */
export function FileNote({ note, onClose }: { note: QuickNote; onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const cases = useCasesToFileInto(typed).data?.incidents;
  const file = useFileQuickNote();
  return (
    <Dialog
      title={text('quickNotes.file.title')}
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>{text('ui.cancel')}</Button>}
    >
      <p className="small">{text('quickNotes.file.about', { when: format.dateTime(note.writtenAt.at) })}</p>
      <p className="quick-note-text" dir="auto">
        {note.text}
      </p>
      <TextField label={text('quickNotes.file.find')} value={typed} onChange={setTyped} maxLength={300} autoFocus />
      <p className="small" role="status">
        {cases && text('quickNotes.file.found', { count: cases.length })}
      </p>
      <ul className="plain rows">
        {cases?.map((incident) => (
          <CaseRow
            key={incident.id}
            incident={incident}
            isBusy={file.isPending}
            onChoose={() => file.mutate({ id: note.id, incidentId: incident.id }, { onSuccess: onClose })}
          />
        ))}
      </ul>
      {file.error && <ErrorNote error={file.error} />}
    </Dialog>
  );
}

interface CaseRowProps {
  readonly incident: IncidentSummary;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

function CaseRow({ incident: { codeName, status, reportedAt }, isBusy, onChoose }: CaseRowProps) {
  const text = useText();
  const format = useFormat();
  return (
    <li>
      <div>
        <div className="code-name">{codeName}</div>
        <p className="small">
          {text('quickNotes.case', {
            status: text(`incidents.status.${status}`),
            reported: format.dateTime(reportedAt),
          })}
        </p>
      </div>
      <Button aria-label={text('quickNotes.file.into', { codeName })} onPress={onChoose} isPending={isBusy}>
        {text('quickNotes.file.here')}
      </Button>
    </li>
  );
}
