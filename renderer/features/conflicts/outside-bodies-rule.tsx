import { useRef, useState } from 'react';
import type { OutsideBody } from '../../../shared/conflicts/outside-body.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { Saved } from '../../ui/saved.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useOutsideBodies, useSetOutsideBodies } from './queries.ts';
import './conflicts.css';

/** To whom a case can go when too few in the team are free to decide it. */
export function OutsideBodiesRule() {
  const text = useText();
  const { data, error } = useOutsideBodies();
  return (
    <>
      <p>{text('conflicts.bodies.about')}</p>
      {error && <ErrorNote error={error} />}
      {data && <BodiesForm kept={data} />}
    </>
  );
}

const NOTHING: OutsideBody = { name: '', contact: '', covers: '' };

function BodiesForm({ kept }: { kept: readonly OutsideBody[] }) {
  const text = useText();
  const { value: bodies, setValue, savedAt, discard } = useDraft<readonly OutsideBody[]>('outside-bodies', kept);
  const [isTried, setIsTried] = useState(false);
  const set = useSetOutsideBodies();
  const add = useRef<HTMLButtonElement>(null);
  const change = (index: number, part: Partial<OutsideBody>) =>
    setValue((now) => now.map((body, at) => (at === index ? { ...body, ...part } : body)));
  const remove = (index: number) => {
    add.current?.focus(); // the button that was pressed goes with its fields
    setValue((now) => now.filter((_, at) => at !== index));
  };
  const save = () => {
    setIsTried(true);
    if (bodies.every(({ name }) => name.trim() !== ''))
      set.mutate({ bodies: [...bodies] }, { onSuccess: () => void discard().then(() => setIsTried(false)) });
  };
  return (
    <Form onSubmit={save}>
      {bodies.map((body, index) => (
        <BodyFields
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name, and are only added to the end or taken out
          key={index}
          number={index + 1}
          body={body}
          isTried={isTried}
          onChange={(part) => change(index, part)}
          onRemove={() => remove(index)}
        />
      ))}
      {bodies.length < MOST && (
        <Button ref={add} onPress={() => setValue((now) => [...now, NOTHING])}>
          {text('conflicts.bodies.add')}
        </Button>
      )}
      {set.error && <ErrorNote error={set.error} />}
      <div className="form-foot conflict-foot">
        <Button variant="primary" type="submit" isPending={set.isPending}>
          {text('conflicts.bodies.save')}
        </Button>
        <Saved at={savedAt} />
      </div>
    </Form>
  );
}

/** As many as the engine keeps. */
const MOST = 20;

interface BodyFieldsProps {
  readonly number: number;
  readonly body: OutsideBody;
  readonly isTried: boolean;
  readonly onChange: (part: Partial<OutsideBody>) => void;
  readonly onRemove: () => void;
}

function BodyFields({ number, body, isTried, onChange, onRemove }: BodyFieldsProps) {
  const text = useText();
  const isMissing = isTried && body.name.trim() === '';
  return (
    <fieldset className="group sheet conflict-body">
      <legend>{text('conflicts.bodies.number', { number })}</legend>
      <TextField
        label={text('conflicts.bodies.name')}
        hint={text('conflicts.bodies.name.hint')}
        error={isMissing ? text('conflicts.bodies.name.missing') : undefined}
        value={body.name}
        onChange={(name) => onChange({ name })}
        maxLength={300}
      />
      <TextField
        label={text('conflicts.bodies.contact')}
        optional
        multiline
        rows={2}
        value={body.contact}
        onChange={(contact) => onChange({ contact })}
        maxLength={2000}
      />
      <TextField
        label={text('conflicts.bodies.covers')}
        hint={text('conflicts.bodies.covers.hint')}
        optional
        value={body.covers}
        onChange={(covers) => onChange({ covers })}
        maxLength={300}
      />
      <Button variant="quiet" aria-label={text('conflicts.bodies.removeNumber', { number })} onPress={onRemove}>
        {text('conflicts.bodies.remove')}
      </Button>
    </fieldset>
  );
}
