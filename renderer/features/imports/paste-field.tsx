import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useStoreText } from './queries.ts';

/** What the field takes: what is typed is kept as a draft, whose limit is twice that. */
const PASTE_MAX = 1_000_000;

interface PasteFieldProps {
  readonly incidentId: IncidentId;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onStored: (id: EvidenceId) => void;
}

/** A conversation as it was copied. It is kept as it stands, as a file, before anything is read from it. */
export function PasteField({ incidentId, text: pasted, onChange, onStored }: PasteFieldProps) {
  const text = useText();
  const store = useStoreText(incidentId);
  return (
    <div className="paste">
      <TextField
        label={text('imports.paste')}
        hint={text('imports.paste.hint')}
        value={pasted}
        onChange={onChange}
        maxLength={PASTE_MAX}
        multiline
        rows={6}
      />
      <Button
        isDisabled={pasted.trim() === ''}
        isPending={store.isPending}
        onPress={() => store.mutate(pasted, { onSuccess: ({ id }) => onStored(id) })}
      >
        {text('imports.paste.read')}
      </Button>
      {store.error && <ErrorNote error={store.error} />}
    </div>
  );
}
