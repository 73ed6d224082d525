import { type IncidentDetail, ParticipantRole } from '../../../shared/incidents/incident.ts';
import { displayName } from '../../../shared/people/person.ts';
import { PRECONDITION, SanctionKind } from '../../../shared/sanctions/catalogue.ts';
import { SanctionScope } from '../../../shared/sanctions/sanction.ts';
import { useMemberOptions } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TermFields } from './term-fields.tsx';
import type { TypedSanction, Wrong } from './typed-sanction.ts';

interface SanctionFieldsProps {
  readonly incident: IncidentDetail;
  readonly typed: TypedSanction;
  readonly wrong: Wrong;
  readonly onChange: (part: Partial<TypedSanction>) => void;
}

export function SanctionFields({ incident, typed, wrong, onChange }: SanctionFieldsProps) {
  const text = useText();
  const needed = (field: string) => (wrong.has(field) ? { error: text('sanctions.required') } : {});
  return (
    <>
      <SelectField
        label={text('sanctions.kind')}
        hint={typed.kind === '' ? text('sanctions.kind.hint') : text(`sanctions.${typed.kind}.about`)}
        value={typed.kind}
        onChange={(kind) => onChange({ kind: SanctionKind.parse(kind) })}
        options={SanctionKind.options.map((value) => ({
          value,
          label: text(`sanctions.${value}`),
          description: text(`sanctions.${value}.about`),
        }))}
        {...needed('kind')}
      />
      <SelectField
        label={text('sanctions.person')}
        hint={text('sanctions.person.hint')}
        value={typed.personId}
        onChange={(personId) => onChange({ personId })}
        options={usePeopleOptions(incident)}
        {...needed('personId')}
      />
      <ScopeFields typed={typed} onChange={onChange} />
      <TermFields typed={typed} wrong={wrong} onChange={onChange} />
      <ConditionsField typed={typed} wrong={wrong} onChange={onChange} />
      <SelectField
        label={text('sanctions.owner')}
        value={typed.owner}
        onChange={(owner) => onChange({ owner })}
        options={useMemberOptions()}
        {...needed('owner')}
      />
    </>
  );
}

function ScopeFields({ typed, onChange }: Pick<SanctionFieldsProps, 'typed' | 'onChange'>) {
  const text = useText();
  return (
    <div className="side-by-side">
      <SelectField
        label={text('sanctions.scope')}
        value={typed.scope}
        onChange={(scope) => onChange({ scope: SanctionScope.parse(scope) })}
        options={SanctionScope.options.map((value) => ({ value, label: text(`sanctions.scope.${value}`) }))}
      />
      <TextField
        label={text('sanctions.scopeNote')}
        optional
        value={typed.scopeNote}
        onChange={(scopeNote) => onChange({ scopeNote })}
        maxLength={300}
      />
    </div>
  );
}

/** Free, except where the sanction only holds under a condition: then it must say how that is met. */
function ConditionsField({ typed, wrong, onChange }: Omit<SanctionFieldsProps, 'incident'>) {
  const text = useText();
  const isNeeded = typed.kind !== '' && PRECONDITION.has(typed.kind);
  return (
    <TextField
      label={text(isNeeded ? 'sanctions.conditions.needed' : 'sanctions.conditions')}
      hint={text(isNeeded ? `sanctions.${typed.kind}.precondition` : 'sanctions.conditions.hint')}
      optional={!isNeeded}
      value={typed.conditions}
      onChange={(conditions) => onChange({ conditions })}
      multiline
      rows={3}
      {...(wrong.has('conditions') && { error: text('sanctions.required') })}
    />
  );
}

/** Reported people first; one person may have more than one part, and stands here once. */
function usePeopleOptions({ participants }: IncidentDetail): { value: string; label: string }[] {
  const text = useText();
  const order = (role: ParticipantRole) => (role === 'reported' ? -1 : ParticipantRole.options.indexOf(role));
  const sorted = participants.toSorted((one, other) => order(one.role) - order(other.role));
  const once = sorted.filter(
    ({ person }, index) => sorted.findIndex((first) => first.person.id === person.id) === index,
  );
  return once.map(({ person, role }) => {
    const name = displayName(person) || text('sanctions.person.described');
    return { value: person.id, label: text('sanctions.person.option', { name, role: text(`sanctions.role.${role}`) }) };
  });
}
