import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAppealHandlers } from './queries.ts';
import { handlingOf, type TypedHandling, type Wrong } from './typed-appeal.ts';

interface HandlingFieldsProps {
  readonly incidentId: IncidentId;
  readonly typed: TypedHandling;
  readonly wrong: Wrong;
  readonly onChange: (part: Partial<TypedHandling>) => void;
}

/** Different people: whoever took part in the decision is named, and is no choice. */
export function HandlingFields({ incidentId, typed, wrong, onChange }: HandlingFieldsProps) {
  const text = useText();
  const nameOf = useMemberName();
  const known = useAppealHandlers(incidentId).data;
  const { handlers: chosen } = handlingOf(typed);
  // Whoever has it already may have met about it since, and stays a choice.
  const able = [...new Set([...(known?.able ?? []), ...chosen])];
  const decided = (known?.decided ?? []).filter((member) => !able.includes(member));
  const missing = wrong.has('handlers') ? { error: text('appeals.handlers.needed') } : {};
  const said = decided.length > 0 ? text('appeals.decided', { members: decided.map(nameOf).join(', ') }) : undefined;
  const bodies = (known?.outsideBodies ?? []).join(', ');
  return (
    <>
      {able.length > 0 ? (
        <CheckboxGroup
          label={text('appeals.handlers')}
          hint={said}
          value={typed.handlers}
          onChange={(handlers) => onChange({ handlers })}
          options={able.map((value) => ({ value, label: nameOf(value) }))}
          {...missing}
        />
      ) : (
        <p className="care">
          {text('appeals.nobody')} {said}
        </p>
      )}
      <TextField
        label={text('appeals.outsideBody')}
        hint={bodies === '' ? text('appeals.outsideBody.none') : text('appeals.outsideBody.hint', { bodies })}
        optional={able.length > 0}
        value={typed.outsideBody}
        onChange={(outsideBody) => onChange({ outsideBody })}
        maxLength={300}
        {...(able.length === 0 && missing)}
      />
      <DateField
        label={text('appeals.due')}
        value={typed.due}
        onChange={(due) => onChange({ due })}
        {...(wrong.has('due') && { error: text('appeals.due.wrong') })}
      />
    </>
  );
}
