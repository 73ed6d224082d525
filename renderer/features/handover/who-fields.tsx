import { HandoverWay } from '../../../shared/handover/ceremony.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { useMembers } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { RadioField } from '../../ui/radio-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** As typed: the successor is a member who is chosen, or somebody new by name. */
export interface TypedWho {
  readonly way: HandoverWay;
  readonly successorId: MemberId | null;
  readonly name: string;
}

interface WhoFieldsProps {
  readonly value: TypedWho;
  readonly leaver: string;
  readonly onChange: (part: Partial<TypedWho>) => void;
  readonly isMissing: boolean;
}

const NEW = 'new';

export function WhoFields({ value, leaver, onChange, isMissing }: WhoFieldsProps) {
  const text = useText();
  const others = useMembers().filter(({ id }) => id !== leaver);
  const { way, successorId, name } = value;
  return (
    <>
      <RadioField
        label={text('handover.way')}
        value={way}
        onChange={(chosen) => onChange({ way: HandoverWay.parse(chosen) })}
        options={HandoverWay.options.map((each) => ({
          value: each,
          label: text(`handover.way.${each}`),
          description: text(`handover.way.${each}.about`),
        }))}
      />
      {others.length > 0 && (
        <SelectField
          label={text('handover.who.successor')}
          value={successorId ?? NEW}
          onChange={(chosen) => onChange({ successorId: MemberId.safeParse(chosen).data ?? null })}
          options={[
            ...others.map((member) => ({ value: member.id, label: member.name })),
            { value: NEW, label: text('handover.who.new') },
          ]}
        />
      )}
      {successorId === null && (
        <TextField
          label={text('handover.who.name')}
          value={name}
          onChange={(typed) => onChange({ name: typed })}
          maxLength={300}
          error={isMissing && name.trim() === '' ? text('handover.who.missing') : undefined}
        />
      )}
    </>
  );
}

/** What the engine is told; undefined as long as nobody is named. */
export function useSuccessor(): (typed: TypedWho) => SuccessorGiven | undefined {
  const members = useMembers();
  return ({ way, successorId, name }) => {
    const successor = successorId === null ? name.trim() : members.find(({ id }) => id === successorId)?.name;
    return successor === undefined || successor === '' ? undefined : { way, successorId, successor };
  };
}

interface SuccessorGiven {
  readonly way: HandoverWay;
  readonly successorId: MemberId | null;
  readonly successor: string;
}
