import { useId, useState } from 'react';
import type { Event, EventInput } from '../../../shared/events/event.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface EventDialogProps {
  readonly title: string;
  readonly draftKey: string;
  readonly known: Event | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  /** Calls `done` when it is kept. */
  readonly onSave: (event: EventInput, done: () => void) => void;
  readonly onClose: () => void;
}

export function EventDialog({ title, draftKey, known, error, isPending, onSave, onClose }: EventDialogProps) {
  const text = useText();
  const form = useId();
  const draft = useDraft<EventInput>(draftKey, typedEvent(known));
  const [isTried, setIsTried] = useState(false);
  const problems = problemsOf(draft.value);
  const save = () => {
    setIsTried(true);
    const { endsOn, ...event } = draft.value;
    if (Object.keys(problems).length > 0) return;
    onSave({ ...event, endsOn: endsOn || event.startsOn }, () => void draft.discard().then(onClose));
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons draft={draft} onCancel={onClose} type="submit" form={form} isPending={isPending}>
          {text('events.save')}
        </DialogButtons>
      }
    >
      <Form id={form} onSubmit={save}>
        <EventFields
          value={draft.value}
          onChange={(part) => draft.setValue((typed) => ({ ...typed, ...part }))}
          problems={isTried ? problems : {}}
        />
        {error != null && <ErrorNote error={error} />}
      </Form>
    </Dialog>
  );
}

const NOTHING: EventInput = { name: '', place: '', startsOn: '', endsOn: '', registrationContact: '' };

function typedEvent(known: Event | undefined): EventInput {
  if (known === undefined) return NOTHING;
  const { name, place, startsOn, endsOn, registrationContact } = known;
  return { name, place, startsOn, endsOn, registrationContact };
}

/** Field → id of the sentence that says what is wrong. */
type Problems = Partial<Record<keyof EventInput, string>>;

function problemsOf({ name, startsOn, endsOn }: EventInput): Problems {
  return {
    ...(name.trim() === '' && { name: 'events.name.missing' }),
    ...(startsOn === '' && { startsOn: 'events.startsOn.missing' }),
    ...(endsOn !== '' && endsOn < startsOn && { endsOn: 'events.endsOn.before' }),
  };
}

interface EventFieldsProps {
  readonly value: EventInput;
  readonly onChange: (part: Partial<EventInput>) => void;
  readonly problems: Problems;
}

function EventFields({ value, onChange, problems }: EventFieldsProps) {
  const text = useText();
  const wrong = (field: keyof EventInput) => {
    const problem = problems[field];
    return problem === undefined ? undefined : text(problem);
  };
  return (
    <>
      <TextField
        label={text('events.name')}
        value={value.name}
        onChange={(name) => onChange({ name })}
        maxLength={300}
        error={wrong('name')}
        autoFocus
      />
      <div className="side-by-side">
        <DateField
          label={text('events.startsOn')}
          value={value.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          error={wrong('startsOn')}
        />
        <DateField
          label={text('events.endsOn')}
          hint={text('events.endsOn.hint')}
          value={value.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
          error={wrong('endsOn')}
        />
      </div>
      <TextField
        label={text('events.place')}
        optional
        value={value.place}
        onChange={(place) => onChange({ place })}
        maxLength={300}
      />
      <TextField
        label={text('events.registrationContact')}
        hint={text('events.registrationContact.hint')}
        optional
        value={value.registrationContact}
        onChange={(registrationContact) => onChange({ registrationContact })}
        maxLength={300}
      />
    </>
  );
}
