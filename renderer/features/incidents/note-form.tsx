import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { ZonedInstant } from '../../../shared/time.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { nowZoned, today } from '../../lib/now.ts';
import { zonedAt } from '../../lib/zoned-at.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Saved } from '../../ui/saved.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { useAddNote } from './queries.ts';

interface NoteDraft {
  readonly text: string;
  /** Typed only when it happened at another time than it is written. */
  readonly earlier: boolean;
  readonly day: string;
  readonly time: string;
}

const EMPTY: NoteDraft = { text: '', earlier: false, day: '', time: '' };

/** The next note: kept while it is typed, part of the record once it is added. */
export function NoteForm({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const draft = useDraft<NoteDraft>(`note:${incidentId}`, EMPTY);
  const add = useAddNote();
  const happenedAt = happened(draft.value);
  const change = (part: Partial<NoteDraft>) => draft.setValue((note) => ({ ...note, ...part }));
  const save = () => {
    if (happenedAt === undefined) return;
    add.mutate({ incidentId, text: draft.value.text, happenedAt }, { onSuccess: () => void draft.discard() });
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={text('incidents.note.label')}
        hint={text('incidents.note.hint')}
        value={draft.value.text}
        onChange={(typed) => change({ text: typed })}
        multiline
        rows={2}
      />
      {draft.value.text !== '' && <WhenItHappened note={draft.value} onChange={change} />}
      <div className="form-foot">
        <Button
          type="submit"
          isDisabled={draft.value.text.trim() === '' || happenedAt === undefined}
          isPending={add.isPending}
        >
          {text('incidents.note.add')}
        </Button>
        <Saved at={draft.savedAt} />
      </div>
      {add.error && <ErrorNote error={add.error} />}
    </form>
  );
}

function WhenItHappened({ note, onChange }: { note: NoteDraft; onChange: (part: Partial<NoteDraft>) => void }) {
  const text = useText();
  return (
    <>
      <CheckboxField
        label={text('incidents.note.when')}
        checked={note.earlier}
        onChange={(earlier) => onChange({ earlier, day: note.day || today() })}
      />
      {note.earlier && (
        <div className="side-by-side">
          <DateField label={text('incidents.note.day')} value={note.day} onChange={(day) => onChange({ day })} />
          <TimeField label={text('incidents.note.time')} value={note.time} onChange={(time) => onChange({ time })} />
        </div>
      )}
    </>
  );
}

function happened({ earlier, day, time }: NoteDraft): ZonedInstant | undefined {
  return earlier ? zonedAt(day, time) : nowZoned();
}
