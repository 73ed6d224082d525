import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Saved } from '../../ui/saved.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { usePrivateNote } from './use-private-note.ts';

/** One's own note on a case: kept as one types, sealed to oneself, shown to nobody else and printed nowhere. */
export function PrivateNote({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const { value, setValue, savedAt, isLost, isKnown, error } = usePrivateNote(incidentId);
  return (
    <Sheet title={text('care.note.title')}>
      {isLost && <p className="care">{text('care.note.lost')}</p>}
      <TextField
        label={text('care.note.label')}
        hint={text('care.note.hint')}
        value={value}
        onChange={setValue}
        isDisabled={!isKnown}
        multiline
        rows={4}
        maxLength={100_000}
      />
      <Saved at={savedAt} />
      {error !== null && <ErrorNote error={error} />}
    </Sheet>
  );
}
