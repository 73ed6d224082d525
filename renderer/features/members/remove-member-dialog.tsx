import type { Member } from '../../../shared/members/member.ts';
import { useText } from '../../hooks/use-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useRemoveMember } from './queries.ts';

/** Says what it does and what it cannot do: a copy taken away earlier still opens with the old key. */
export function RemoveMemberDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const text = useText();
  const remove = useRemoveMember();
  const { progress } = remove;
  return (
    <ConfirmDialog
      title={text('members.remove.title', { name: member.name })}
      confirm={text('members.remove.do', { name: member.name })}
      onConfirm={() => remove.mutate(member.id)}
      onClose={onClose}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
    >
      <ul className="members-consequences">
        <li>{text('members.remove.access', { name: member.name })}</li>
        <li>{text('members.remove.key')}</li>
        <li>{text('members.remove.recovery')}</li>
        <li>{text('members.remove.cards')}</li>
        <li>{text('members.remove.forms')}</li>
        <li>{text('members.remove.notes', { name: member.name })}</li>
        <li>{text('members.remove.record', { name: member.name })}</li>
      </ul>
      <p className="care">{text('members.remove.copies')}</p>
      {remove.isPending && (
        <Progress stage={text('members.remove.working')} done={progress?.done ?? 0} total={progress?.total ?? 1} />
      )}
    </ConfirmDialog>
  );
}
