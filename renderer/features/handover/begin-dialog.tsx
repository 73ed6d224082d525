import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { MemberId } from '../../../shared/members/member.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useMe, useMembers } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useBegin, useCeremonies } from './queries.ts';
import { type TypedWho, useSuccessor, WhoFields } from './who-fields.tsx';

interface Typed extends TypedWho {
  /** Null: oneself. */
  readonly leaver: MemberId | null;
}

const EMPTY: Typed = { leaver: null, way: 'here', successorId: null, name: '' };

export function BeginDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const form = useId();
  const me = useMe();
  const members = useStaying();
  const navigate = useNavigate();
  const draft = useDraft('handover-begin', EMPTY);
  const [tried, setTried] = useState(false);
  const begin = useBegin();
  const successorOf = useSuccessor();
  const memberId = members.find(({ id }) => id === (draft.value.leaver ?? me))?.id ?? members[0]?.id;
  const change = (part: Partial<Typed>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => {
    setTried(true);
    const who = successorOf(draft.value);
    if (memberId === undefined || who === undefined || begin.isPending) return;
    begin.mutate(
      { memberId, ...who },
      {
        onSuccess: ({ id }) =>
          void draft.discard().then(() => navigate({ to: '/records/handover/$id', params: { id } })),
      },
    );
  };
  return (
    <Dialog
      title={text('handover.leave.begin')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons draft={draft} onCancel={onClose} type="submit" form={form} isPending={begin.isPending}>
          {text('handover.leave.begin')}
        </DialogButtons>
      }
    >
      <Form id={form} onSubmit={save}>
        <SelectField
          label={text('handover.who.leaves')}
          value={memberId ?? ''}
          onChange={(chosen) => change({ leaver: MemberId.parse(chosen), successorId: null })}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <WhoFields value={draft.value} leaver={memberId ?? ''} onChange={change} isMissing={tried} />
        {begin.error && <ErrorNote error={begin.error} />}
      </Form>
    </Dialog>
  );
}

/** Those whose handover is not under way already. */
function useStaying() {
  const { data = [] } = useCeremonies();
  const leaving = new Set(data.flatMap((one) => (one.direction === 'out' && one.endedAt === null ? one.memberId : [])));
  return useMembers().filter(({ id }) => !leaving.has(id));
}
