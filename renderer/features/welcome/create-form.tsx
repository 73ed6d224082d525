import { type FormEvent, useState } from 'react';
import { type ChosenPlace, useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { problemOf } from '../../lib/new-passphrase.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EMPTY, fileName, mistakesIn, type NewCaseFile } from './new-case-file.ts';
import { useCreate } from './queries.ts';

export function CreateForm({ onBack }: { onBack: () => void }) {
  const text = useText();
  const [value, setValue] = useState(EMPTY);
  const [tries, setTries] = useState(0);
  const create = useCreate();
  const change = (part: Partial<NewCaseFile>) => setValue((before) => ({ ...before, ...part }));
  const mistakes = mistakesIn(value);
  const wrong = (id: string) => (tries > 0 ? mistakes.find((mistake) => mistake.id === id) : undefined);
  const sentence = (id: string) => {
    const mistake = wrong(id);
    return mistake && text(mistake.message, mistake.values);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (mistakes.length > 0 || value.place === undefined) return;
    const { organisation, member, passphrase, place } = value;
    create.mutate({ folder: place.grant, name: fileName(value), organisation, member, passphrase: passphrase.typed });
  };
  return (
    <form onSubmit={submit} className="create-form">
      <h1>{text('welcome.new.title')}</h1>
      {tries > 0 && mistakes.length > 0 && (
        <ErrorSummary
          key={tries}
          errors={mistakes.map(({ id, message, values }) => ({ id, message: text(message, values) }))}
        />
      )}
      <TextField
        id="organisation"
        label={text('welcome.new.organisation')}
        hint={text('welcome.new.organisation.hint')}
        value={value.organisation}
        onChange={(organisation) => change({ organisation })}
        maxLength={80}
        error={sentence('organisation')}
        autoFocus
      />
      <TextField
        id="member"
        label={text('welcome.new.member')}
        hint={text('welcome.new.member.hint')}
        value={value.member}
        onChange={(member) => change({ member })}
        maxLength={80}
        error={sentence('member')}
      />
      <NewPassphraseFields
        value={value.passphrase}
        onChange={(passphrase) => change({ passphrase })}
        problem={tries > 0 ? problemOf(value.passphrase) : undefined}
        label={text('welcome.new.passphrase')}
      />
      <Loss />
      <Place value={value} onChange={(place) => change({ place })} error={sentence('place')} />
      {create.error && <ErrorNote error={create.error} />}
      <div className="single-foot">
        <Button onPress={onBack} isPending={create.isPending}>
          {text('welcome.new.back')}
        </Button>
        <Button variant="primary" type="submit" isPending={create.isPending}>
          {text(create.isPending ? 'welcome.new.making' : 'welcome.new.make')}
        </Button>
      </div>
    </form>
  );
}

/** Before, not after: what nobody can bring back. */
function Loss() {
  const text = useText();
  return (
    <div className="dont welcome-loss">
      <h2>{text('welcome.new.loss.title')}</h2>
      <p>{text('welcome.new.loss')}</p>
    </div>
  );
}

interface PlaceProps {
  readonly value: NewCaseFile;
  readonly onChange: (place: ChosenPlace) => void;
  readonly error: string | undefined;
}

function Place({ value, onChange, error }: PlaceProps) {
  const text = useText();
  const { choose, picker } = useChosenPlace();
  const ask = async () => {
    const place = await choose('case-file-parent');
    if (place !== null) onChange(place);
  };
  const { place } = value;
  return (
    <section className="welcome-place">
      <h2>{text('welcome.new.place')}</h2>
      <p className="small">{text('welcome.new.place.hint')}</p>
      {place && <p role="status">{text('welcome.new.place.chosen', { name: fileName(value), folder: place.label })}</p>}
      <Button id="place" onPress={() => void ask()}>
        {text(place ? 'welcome.new.place.other' : 'welcome.new.place.choose')}
      </Button>
      {error && <p className="mistake">{error}</p>}
      {picker}
    </section>
  );
}
