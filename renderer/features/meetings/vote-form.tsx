import type { Meeting, MeetingCase, VoteSubject } from '../../../shared/meetings/meeting.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useOpenVote } from './queries.ts';

const SUBJECTS: readonly VoteSubject[] = ['plan', 'consequence', 'other'];

interface Typed {
  readonly subject: VoteSubject;
  readonly proposal: string;
}

export function VoteForm({ meeting, about: { incidentId } }: { meeting: Meeting; about: MeetingCase }) {
  const text = useText();
  const draft = useDraft<Typed>(`vote:${meeting.id}-${incidentId}`, { subject: 'plan', proposal: '' });
  const open = useOpenVote();
  const { subject, proposal } = draft.value;
  const change = (part: Partial<Typed>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => {
    if (proposal.trim() === '') return;
    const vote = { id: meeting.id, incidentId, subject, proposal };
    open.mutate(vote, { onSuccess: () => void draft.discard() });
  };
  return (
    <div className="decision-form">
      <Form onSubmit={save}>
        <RadioField
          label={text('meetings.vote.on')}
          value={subject}
          onChange={(value) => change({ subject: SUBJECTS.find((known) => known === value) ?? 'other' })}
          options={SUBJECTS.map((value) => ({ value, label: text(`meetings.vote.subject.${value}`) }))}
          inline
        />
        <TextField
          label={text('meetings.vote.proposal')}
          hint={text('meetings.vote.proposal.hint')}
          value={proposal}
          onChange={(typed) => change({ proposal: typed })}
          maxLength={300}
        />
        {open.error && <ErrorNote error={open.error} />}
        <Button type="submit" isDisabled={proposal.trim() === ''} isPending={open.isPending}>
          {text('meetings.vote.open')}
        </Button>
      </Form>
    </div>
  );
}
