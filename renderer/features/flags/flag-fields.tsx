import { SanctionScope } from '../../../shared/sanctions/sanction.ts';
import { useMemberOptions } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EventField } from '../../ui/event-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { type Choice, SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TypedFlag } from './typed-flag.ts';

interface FlagFieldsProps {
  readonly people: readonly Choice[];
  readonly typed: TypedFlag;
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (part: Partial<TypedFlag>) => void;
}

export function FlagFields({ people, typed, wrong, onChange }: FlagFieldsProps) {
  const text = useText();
  const needed = (field: string) => (wrong.has(field) ? { error: text('flags.required') } : {});
  return (
    <>
      {people.length > 1 && (
        <SelectField
          label={text('flags.person')}
          value={typed.personId}
          onChange={(personId) => onChange({ personId })}
          options={people}
          {...needed('personId')}
        />
      )}
      <TextField
        label={text('flags.advice')}
        hint={text('flags.advice.hint')}
        value={typed.advice}
        onChange={(advice) => onChange({ advice })}
        multiline
        rows={3}
        {...needed('advice')}
      />
      <ScopeFields typed={typed} onChange={onChange} />
      <TermFields typed={typed} wrong={wrong} onChange={onChange} />
      <SelectField
        label={text('flags.owner')}
        value={typed.owner}
        onChange={(owner) => onChange({ owner })}
        options={useMemberOptions()}
        {...needed('owner')}
      />
    </>
  );
}

function ScopeFields({ typed, onChange }: Pick<FlagFieldsProps, 'typed' | 'onChange'>) {
  const text = useText();
  return (
    <>
      <div className="side-by-side">
        <SelectField
          label={text('flags.scope')}
          value={typed.scope}
          onChange={(scope) => onChange({ scope: SanctionScope.parse(scope) })}
          options={SanctionScope.options.map((value) => ({ value, label: text(`bans.scope.${value}`) }))}
        />
        <TextField
          label={text('flags.scopeNote')}
          optional
          value={typed.scopeNote}
          onChange={(scopeNote) => onChange({ scopeNote })}
          maxLength={300}
        />
      </div>
      {typed.scope === 'this-event' && (
        <EventField
          label={text('flags.event')}
          none={text('flags.event.none')}
          value={typed.eventId}
          onChange={(event) => onChange({ eventId: event?.id ?? null, ...(event && { scopeNote: event.name }) })}
        />
      )}
    </>
  );
}

function TermFields({ typed, wrong, onChange }: Pick<FlagFieldsProps, 'typed' | 'wrong' | 'onChange'>) {
  const text = useText();
  const mistake = (field: 'startsOn' | 'endsOn' | 'reviewOn') => {
    if (!wrong.has(field)) return {};
    const isBackwards = typed[field] !== '' && typed[field] < typed.startsOn;
    return { error: text(isBackwards ? 'flags.beforeStart' : 'flags.required') };
  };
  return (
    <>
      <div className="side-by-side">
        <DateField
          label={text('flags.startsOn')}
          value={typed.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          {...mistake('startsOn')}
        />
        <DateField
          label={text('flags.reviewOn')}
          hint={text('flags.reviewOn.hint')}
          optional
          value={typed.reviewOn}
          onChange={(reviewOn) => onChange({ reviewOn })}
          {...mistake('reviewOn')}
        />
      </div>
      <RadioField
        label={text('flags.ends')}
        value={typed.end}
        onChange={(end) => onChange({ end: end === 'date' ? 'date' : 'indefinite' })}
        options={[
          { value: 'indefinite', label: text('flags.ends.indefinite') },
          { value: 'date', label: text('flags.ends.date') },
        ]}
        inline
      />
      {typed.end === 'date' && (
        <DateField
          label={text('flags.endsOn')}
          value={typed.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
          {...mistake('endsOn')}
        />
      )}
    </>
  );
}
