import { useText } from '../../hooks/use-text.ts';
import { LookedUp } from '../../ui/known-people.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface PersonMarks {
  readonly handle: string;
  readonly email: string;
  readonly description: string;
}

interface NewPersonProps {
  readonly person: PersonMarks;
  readonly onChange: (part: Partial<PersonMarks>) => void;
}

/** What else is known of somebody who is not in the case file yet. Not everybody has a name. */
export function NewPerson({ person, onChange }: NewPersonProps) {
  const text = useText();
  return (
    <fieldset className="group">
      <legend>{text('incidents.people.new')}</legend>
      <p className="small">{text('incidents.people.needOne')}</p>
      <div className="side-by-side">
        <LookedUp>
          <TextField
            label={text('incidents.people.handle')}
            optional
            value={person.handle}
            onChange={(handle) => onChange({ handle })}
            maxLength={300}
          />
        </LookedUp>
        <LookedUp>
          <TextField
            label={text('incidents.people.email')}
            optional
            value={person.email}
            onChange={(email) => onChange({ email })}
            maxLength={300}
          />
        </LookedUp>
      </div>
      <LookedUp>
        <TextField
          label={text('incidents.people.description')}
          hint={text('incidents.people.description.hint')}
          optional
          value={person.description}
          onChange={(description) => onChange({ description })}
          multiline
          rows={2}
        />
      </LookedUp>
    </fieldset>
  );
}
