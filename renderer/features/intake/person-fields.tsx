import { useState } from 'react';
import { displayName } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { KnownPeople, LookedUp } from '../../ui/known-people.tsx';
import { TagsField } from '../../ui/tags-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PersonEntry } from './intake.ts';

interface PersonFieldsProps {
  readonly entry: PersonEntry;
  readonly onChange: (part: Partial<PersonEntry>) => void;
  readonly error?: string | undefined;
  /** Of the first field. */
  readonly id?: string | undefined;
  /** The reporter is in front of one: nobody asks what they look like. */
  readonly withoutLooks?: boolean;
}

/** Somebody, as told: by name, or by what was seen and heard of them. Looked up while it is typed. */
export function PersonFields({ entry, onChange, error, id, withoutLooks = false }: PersonFieldsProps) {
  const text = useText();
  const [isSwitched, setIsSwitched] = useState(false); // then the keyboard goes on where the other form of them begins
  const setKnown = (known: PersonEntry['known']) => {
    setIsSwitched(true);
    onChange({ known });
  };
  if (entry.known !== null)
    return <Known label={entry.known.label} autoFocus={isSwitched} onRelease={() => setKnown(null)} />;
  return (
    <KnownPeople
      told={entry}
      choose={text('intake.person.choose')}
      onChoose={(person) => setKnown({ id: person.id, label: displayName(person) })}
    >
      <LookedUp first>
        <TextField
          {...(id !== undefined && { id })}
          label={text('intake.person.name')}
          hint={withoutLooks ? undefined : text('intake.person.name.hint')}
          caution={text(withoutLooks ? 'intake.beside.reporterName' : 'intake.beside.name')}
          optional
          error={error}
          value={entry.name}
          onChange={(name) => onChange({ name })}
          autoComplete="off"
          autoFocus={isSwitched}
          maxLength={300}
        />
      </LookedUp>
      {!withoutLooks && (
        <LookedUp>
          <TextField
            label={text('intake.person.description')}
            hint={text('intake.person.description.hint')}
            optional
            value={entry.description}
            onChange={(description) => onChange({ description })}
            multiline
            rows={2}
            maxLength={100_000}
          />
        </LookedUp>
      )}
      <TextField
        label={text('intake.person.contact')}
        optional
        value={entry.contact}
        onChange={(contact) => onChange({ contact })}
        maxLength={300}
      />
      <More entry={entry} onChange={onChange} />
    </KnownPeople>
  );
}

const LISTS = ['handles', 'emails', 'otherNames', 'formerNames'] as const;

function More({ entry, onChange }: Pick<PersonFieldsProps, 'entry' | 'onChange'>) {
  const text = useText();
  return (
    <details className="intake-more">
      <summary>{text('intake.person.more')}</summary>
      <div className="side-by-side">
        {LISTS.map((list) => (
          <LookedUp key={list}>
            <TagsField
              label={text(`intake.person.${list}`)}
              hint={text(list === 'formerNames' ? 'intake.person.formerNames.hint' : 'intake.person.oneALine')}
              values={entry[list] ?? []}
              onChange={(lines) => onChange({ [list]: lines })}
            />
          </LookedUp>
        ))}
      </div>
      <TextField
        label={text('intake.person.organisation')}
        value={entry.organisation ?? ''}
        onChange={(organisation) => onChange({ organisation })}
        maxLength={300}
      />
    </details>
  );
}

interface KnownProps {
  readonly label: string;
  readonly autoFocus: boolean;
  readonly onRelease: () => void;
}

function Known({ label, autoFocus, onRelease }: KnownProps) {
  const text = useText();
  return (
    <div className="intake-known">
      <div>
        <div className="name" dir="auto">
          {label || text('intake.person.described')}
        </div>
        <p className="small">{text('intake.person.known')}</p>
      </div>
      <Button onPress={onRelease} autoFocus={autoFocus}>
        {text('intake.person.notThem')}
      </Button>
    </div>
  );
}
