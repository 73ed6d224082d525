import { useText } from '../../hooks/use-text.ts';
import { TagsField } from '../../ui/tags-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TypedPerson } from './typed-person.ts';

interface PersonFormProps {
  readonly value: TypedPerson;
  readonly onChange: (part: Partial<TypedPerson>) => void;
  readonly error: string | undefined;
}

export function PersonForm({ value, onChange, error }: PersonFormProps) {
  const text = useText();
  const hint = text('people.oneALine');
  return (
    <div className="people-form">
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
      <div className="side-by-side">
        <TagsField
          label={text('people.otherNames')}
          hint={hint}
          optional
          values={value.otherNames}
          onChange={(otherNames) => onChange({ otherNames })}
        />
        <TagsField
          label={text('people.handles')}
          hint={hint}
          optional
          values={value.handles}
          onChange={(handles) => onChange({ handles })}
        />
        <TagsField
          label={text('people.emails')}
          hint={hint}
          optional
          values={value.emails}
          onChange={(emails) => onChange({ emails })}
        />
        <TextField
          label={text('people.contact')}
          optional
          value={value.contact}
          onChange={(contact) => onChange({ contact })}
          maxLength={300}
        />
      </div>
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
    </div>
  );
}
