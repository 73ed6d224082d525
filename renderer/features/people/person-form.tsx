import { useText } from '../../hooks/use-text.ts';
import { LookedUp } from '../../ui/known-people.tsx';
import { TagsField } from '../../ui/tags-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CodeNameField } from './code-name-field.tsx';
import type { TypedPerson } from './typed-person.ts';

interface PersonFormProps {
  readonly value: TypedPerson;
  readonly onChange: (part: Partial<TypedPerson>) => void;
  readonly error: string | undefined;
}

const LISTS = ['otherNames', 'formerNames', 'handles', 'emails'] as const;

/** Stands in `KnownPeople`: whoever may be the same is shown under the field in which one types. */
export function PersonForm({ value, onChange, error }: PersonFormProps) {
  const text = useText();
  return (
    <div className="people-form">
      <LookedUp first>
        <TextField
          label={text('people.name')}
          hint={text('people.name.hint')}
          optional
          error={error}
          value={value.name}
          onChange={(name) => onChange({ name })}
          maxLength={300}
          autoComplete="off"
          autoFocus
        />
      </LookedUp>
      <div className="side-by-side">
        {LISTS.map((list) => (
          <LookedUp key={list}>
            <TagsField
              label={text(`people.${list}`)}
              hint={text(list === 'handles' || list === 'emails' ? 'people.oneALine' : `people.${list}.hint`)}
              optional
              values={value[list]}
              onChange={(lines) => onChange({ [list]: lines })}
            />
          </LookedUp>
        ))}
        <TextField
          label={text('people.organisation')}
          optional
          value={value.organisation}
          onChange={(organisation) => onChange({ organisation })}
          maxLength={300}
        />
        <TextField
          label={text('people.contact')}
          optional
          value={value.contact}
          onChange={(contact) => onChange({ contact })}
          maxLength={300}
        />
      </div>
      <CodeNameField value={value.codeName} onChange={(codeName) => onChange({ codeName })} />
      <LookedUp>
        <TextField
          label={text('people.description')}
          hint={text('people.description.hint')}
          optional
          value={value.description}
          onChange={(description) => onChange({ description })}
          multiline
          rows={3}
          maxLength={100_000}
        />
      </LookedUp>
    </div>
  );
}
