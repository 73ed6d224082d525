import { type IncidentDetail, ParticipantRole } from '../../../shared/incidents/incident.ts';
import { displayName } from '../../../shared/people/person.ts';
import { type CatalogueEntry, SanctionKind } from '../../../shared/sanctions/catalogue.ts';
import { SanctionScope } from '../../../shared/sanctions/sanction.ts';
import { useMemberOptions } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxField, CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { EventField } from '../../ui/event-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { groupOf } from './kind-groups.ts';
import { useKindWords } from './kind-words.ts';
import { StepsField } from './steps-field.tsx';
import { TermFields } from './term-fields.tsx';
import type { TypedSanction, Wrong } from './typed-sanction.ts';

interface SanctionFieldsProps {
  readonly incident: IncidentDetail;
  readonly catalogue: readonly CatalogueEntry[];
  readonly typed: TypedSanction;
  readonly wrong: Wrong;
  readonly onChange: (part: Partial<TypedSanction>) => void;
}

export function SanctionFields({ incident, catalogue, typed, wrong, onChange }: SanctionFieldsProps) {
  const text = useText();
  const needed = (field: string) => (wrong.has(field) ? { error: text('sanctions.required') } : {});
  const people = usePeopleOptions(incident);
  return (
    <>
      <KindField catalogue={catalogue} typed={typed} onChange={onChange} {...needed('kind')} />
      <SelectField
        label={text('sanctions.person')}
        hint={text('sanctions.person.hint')}
        value={typed.personId}
        onChange={(personId) => onChange({ personId })}
        options={people}
        {...needed('personId')}
      />
      {typed.kind === 'no-contact' && (
        <CheckboxGroup
          label={text('sanctions.keepAwayFrom')}
          hint={text('sanctions.keepAwayFrom.hint')}
          value={typed.keepAwayFrom}
          onChange={(keepAwayFrom) => onChange({ keepAwayFrom })}
          options={people.filter(({ value }) => value !== typed.personId)}
          {...(wrong.has('keepAwayFrom') && { error: text('sanctions.keepAwayFrom.needed') })}
        />
      )}
      <PreconditionFields catalogue={catalogue} typed={typed} wrong={wrong} onChange={onChange} />
      <ScopeFields typed={typed} onChange={onChange} />
      <TermFields typed={typed} wrong={wrong} onChange={onChange} />
      <TextField
        label={text('sanctions.conditions')}
        hint={text('sanctions.conditions.hint')}
        optional
        value={typed.conditions}
        onChange={(conditions) => onChange({ conditions })}
        multiline
        rows={3}
      />
      {typed.kind === 'plan' && (
        <StepsField
          steps={typed.steps}
          onChange={(steps) => onChange({ steps })}
          error={wrong.has('steps') ? text('sanctions.steps.whole') : undefined}
        />
      )}
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

type KindFieldProps = Pick<SanctionFieldsProps, 'catalogue' | 'typed' | 'onChange'> & { readonly error?: string };

/** An apology is not among them, and it says why. */
function KindField({ catalogue, typed, onChange, error }: KindFieldProps) {
  const text = useText();
  const wordsOf = useKindWords();
  const chosen = catalogue.find(({ kind }) => kind === typed.kind);
  return (
    <>
      <SelectField
        label={text('sanctions.kind')}
        hint={chosen === undefined ? text('sanctions.kind.hint') : wordsOf(chosen).about}
        value={typed.kind}
        onChange={(kind) => onChange({ kind: SanctionKind.parse(kind) })}
        options={catalogue
          .filter(({ isPutAway }) => !isPutAway)
          .map((entry) => ({
            value: entry.kind,
            label: wordsOf(entry).label,
            description: wordsOf(entry).about,
            section: text(`sanctions.group.${groupOf(entry.kind)}`),
          }))}
        {...(error !== undefined && { error })}
      />
      <p className="small">{text('sanctions.noApology')}</p>
    </>
  );
}

/** Where a kind holds only under a condition: that it is met is ticked, and how is written down. */
function PreconditionFields({ catalogue, typed, wrong, onChange }: Omit<SanctionFieldsProps, 'incident'>) {
  const text = useText();
  const wordsOf = useKindWords();
  const entry = catalogue.find(({ kind }) => kind === typed.kind);
  const precondition = entry === undefined ? '' : wordsOf(entry).precondition;
  if (precondition === '') return null;
  return (
    <fieldset className="group">
      <legend>{text('sanctions.precondition')}</legend>
      <p className="hint">{precondition}</p>
      <CheckboxField
        label={text('sanctions.precondition.met')}
        checked={typed.preconditionMet}
        onChange={(preconditionMet) => onChange({ preconditionMet })}
      />
      {wrong.has('preconditionMet') && (
        <p className="mistake" role="alert">
          {text('sanctions.precondition.tick')}
        </p>
      )}
      <TextField
        label={text('sanctions.precondition.how')}
        value={typed.precondition}
        onChange={(how) => onChange({ precondition: how })}
        multiline
        rows={2}
        {...(wrong.has('precondition') && { error: text('sanctions.required') })}
      />
    </fieldset>
  );
}

function ScopeFields({ typed, onChange }: Pick<SanctionFieldsProps, 'typed' | 'onChange'>) {
  const text = useText();
  return (
    <>
      <ScopeAndNote typed={typed} onChange={onChange} />
      {typed.scope === 'this-event' && (
        <EventField
          label={text('sanctions.event')}
          hint={text('sanctions.event.hint')}
          none={text('sanctions.event.none')}
          value={typed.eventId}
          // Its name is what letters and lists say.
          onChange={(event) => onChange({ eventId: event?.id ?? null, ...(event && { scopeNote: event.name }) })}
        />
      )}
    </>
  );
}

function ScopeAndNote({ typed, onChange }: Pick<SanctionFieldsProps, 'typed' | 'onChange'>) {
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
