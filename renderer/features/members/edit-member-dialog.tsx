import { useId, useState } from 'react';
import type { Member } from '../../../shared/members/member.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { MemberFields, type TypedMember } from './member-fields.tsx';
import { MemberPerson } from './member-person.tsx';
import { useUpdateMember } from './queries.ts';

type EditedMember = TypedMember & Pick<Member, 'personId'>;

export function EditMemberDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const text = useText();
  const form = useId();
  const { id } = member;
  const draft = useDraft<EditedMember>(`member-edit:${id}`, {
    name: member.name,
    role: member.role,
    personId: member.personId,
  });
  const [tried, setTried] = useState(false);
  const update = useUpdateMember();
  const change = (part: Partial<EditedMember>) => draft.setValue((edited) => ({ ...edited, ...part }));
  const save = () => {
    setTried(true);
    const { name, role, personId } = draft.value;
    if (name.trim() === '') return;
    update.mutate({ id, name, role, personId }, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('members.edit.title', { name: member.name })}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons draft={draft} onCancel={onClose} type="submit" form={form} isPending={update.isPending}>
          {text('members.save')}
        </DialogButtons>
      }
    >
      <Form id={form} onSubmit={save}>
        <MemberFields value={draft.value} onChange={change} isMissing={tried} />
      </Form>
      <MemberPerson personId={draft.value.personId} onChange={(personId) => change({ personId })} />
      {update.error && <ErrorNote error={update.error} />}
    </Dialog>
  );
}
