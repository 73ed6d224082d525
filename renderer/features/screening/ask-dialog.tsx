import { MemberId } from '../../../shared/members/member.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useMe, useMemberOptions } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Match, useDecide } from './queries.ts';
import { useRowWords } from './row-words.ts';

interface AskDialogProps {
  readonly match: Match;
  readonly onAsked: () => void;
  readonly onClose: () => void;
}

/** Who may know whether it is the same person. */
export function AskDialog({ match, onAsked, onClose }: AskDialogProps) {
  const text = useText();
  const rows = useRowWords()(match);
  const me = useMe();
  const members = useMemberOptions().filter(({ value }) => value !== me);
  const known = members.some(({ value }) => value === match.owner) ? (match.owner ?? '') : (members[0]?.value ?? '');
  const draft = useDraft<{ whom: string; question: string }>(`screening-ask:${match.id}`, { whom: '', question: '' });
  const ask = useDecide();
  const { question } = draft.value;
  const whom = draft.value.whom === '' ? known : draft.value.whom;
  const send = () =>
    ask.mutate(
      { id: match.id, decision: 'ask', asked: { memberId: MemberId.parse(whom), question } },
      { onSuccess: () => void draft.discard().then(onAsked) },
    );
  return (
    <Dialog
      title={text('screening.ask.title', { rows })}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isDisabled={whom === ''} isPending={ask.isPending} onPress={send}>
          {text('screening.ask.send')}
        </DialogButtons>
      }
    >
      <p>{text(members.length === 0 ? 'screening.ask.nobody' : 'screening.ask.about')}</p>
      {members.length > 0 && (
        <>
          <SelectField
            label={text('screening.ask.whom')}
            value={whom}
            onChange={(chosen) => draft.setValue({ whom: chosen, question })}
            options={members}
          />
          <TextField
            label={text('screening.ask.question')}
            optional
            value={question}
            onChange={(typed) => draft.setValue({ whom: draft.value.whom, question: typed })}
            multiline
            rows={3}
          />
        </>
      )}
      {ask.error && <ErrorNote error={ask.error} />}
    </Dialog>
  );
}
