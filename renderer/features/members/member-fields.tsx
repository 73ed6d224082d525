import { MemberRole } from '../../../shared/members/member.ts';
import { useText } from '../../hooks/use-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** What is typed of a member. Passphrases are never part of it: this is kept as a draft. */
export interface TypedMember {
  readonly name: string;
  readonly role: MemberRole;
}

interface MemberFieldsProps {
  readonly value: TypedMember;
  readonly onChange: (value: TypedMember) => void;
  readonly isMissing: boolean;
}

export function MemberFields({ value, onChange, isMissing }: MemberFieldsProps) {
  const text = useText();
  return (
    <>
      <TextField
        label={text('members.name')}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        maxLength={300}
        error={isMissing && value.name.trim() === '' ? text('members.name.missing') : undefined}
        autoFocus
      />
      <SelectField
        label={text('members.role')}
        value={value.role}
        onChange={(role) => onChange({ ...value, role: MemberRole.parse(role) })}
        options={MemberRole.options.map((role) => ({
          value: role,
          label: text(`members.role.${role}`),
          description: text(`members.role.${role}.about`),
        }))}
      />
    </>
  );
}
