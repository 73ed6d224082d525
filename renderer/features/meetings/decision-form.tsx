import type { Meeting, MeetingCase } from '../../../shared/meetings/meeting.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDecide } from './queries.ts';
import { useInCase } from './use-in-case.ts';

interface Typed {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
}

const EMPTY: Typed = { text: '', owner: '', due: '' };

/** A decision without an owner and a date is not one: both are asked for. */
export function DecisionForm({ meeting, about }: { meeting: Meeting; about: MeetingCase }) {
  const text = useText();
  const draft = useDraft<Typed>(`decision:${meeting.id}-${about.incidentId}`, EMPTY);
  const decide = useDecide();
  const { text: decided, due } = draft.value;
  const owner = MemberId.safeParse(draft.value.owner).data;
  const isReady = decided.trim() !== '' && due !== '' && owner !== undefined;
  const change = (part: Partial<Typed>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => {
    if (owner === undefined) return;
    const decision = { id: meeting.id, incidentId: about.incidentId, text: decided, owner, due };
    decide.mutate(decision, { onSuccess: () => void draft.discard() });
  };
  return (
    <form
      className="decision-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={text('meetings.decisions.what')}
        hint={text('meetings.decisions.what.hint')}
        value={decided}
        onChange={(typed) => change({ text: typed })}
        maxLength={300}
      />
      <div className="side-by-side">
        <SelectField
          label={text('meetings.decisions.owner')}
          value={draft.value.owner}
          onChange={(value) => change({ owner: value })}
          options={useInCase(meeting, about)}
        />
        <DateField label={text('meetings.decisions.due')} value={due} onChange={(day) => change({ due: day })} />
      </div>
      <Button type="submit" isDisabled={!isReady} isPending={decide.isPending}>
        {text('meetings.decisions.add')}
      </Button>
      {decide.error && <ErrorNote error={decide.error} />}
    </form>
  );
}
