import type { Member, MemberId } from '../../../shared/members/member.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';

interface MemberTableProps {
  readonly members: readonly Member[];
  readonly me: MemberId | undefined;
  readonly onEdit: (member: Member) => void;
  readonly onRemove: (member: Member) => void;
  readonly onPassphrase: () => void;
}

export function MemberTable({ members, me, onEdit, onRemove, onPassphrase }: MemberTableProps) {
  const text = useText();
  const format = useFormat();
  return (
    <table className="members">
      <thead>
        <tr>
          <th scope="col">{text('members.name')}</th>
          <th scope="col">{text('members.role')}</th>
          <th scope="col">{text('members.since')}</th>
          <th scope="col">
            <span className="visually-hidden">{text('members.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <td>
              {member.name}
              {member.id === me && <span className="small members-you"> {text('members.you')}</span>}
            </td>
            <td>{text(`members.role.${member.role}`)}</td>
            <td className="members-since">{format.day(member.addedAt.slice(0, 'YYYY-MM-DD'.length))}</td>
            <td className="members-actions">
              {member.id === me && (
                <Button variant="quiet" onPress={onPassphrase}>
                  {text('members.passphrase')}
                </Button>
              )}
              <Button
                variant="quiet"
                aria-label={text('members.edit.named', { name: member.name })}
                onPress={() => onEdit(member)}
              >
                {text('members.edit')}
              </Button>
              {member.id !== me && (
                <Button
                  variant="quiet"
                  aria-label={text('members.remove.named', { name: member.name })}
                  onPress={() => onRemove(member)}
                >
                  {text('members.remove')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
