import { useState } from 'react';
import { PASSPHRASE_MIN } from '../../shared/session/session.ts';
import { usePassphraseRating } from '../hooks/use-passphrase-rating.ts';
import { useText } from '../hooks/use-text.ts';
import { api } from '../lib/api.ts';
import type { NewPassphrase, PassphraseProblem } from '../lib/new-passphrase.ts';
import { Button } from './button.tsx';
import { PassphraseField } from './passphrase-field.tsx';

interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  /** What is wrong with it, once somebody tried to go on. */
  readonly problem: PassphraseProblem | undefined;
  readonly label?: string;
  readonly id?: string;
}

/** A passphrase that is being chosen: typed twice, with its strength in words, and words of chance on offer. */
export function NewPassphraseFields({
  value,
  onChange,
  problem,
  label,
  id = 'new-passphrase',
}: NewPassphraseFieldsProps) {
  const text = useText();
  const [suggested, setSuggested] = useState<string>();
  const wrong = (field: 'typed' | 'again') =>
    problem?.field === field ? text(problem.message, { min: PASSPHRASE_MIN }) : undefined;
  const suggest = async () => {
    const { passphrase } = await api.session.suggestPassphrase({});
    setSuggested(passphrase);
    onChange({ typed: passphrase, again: '' });
  };
  return (
    <>
      <PassphraseField
        key={suggested}
        id={`${id}-typed`}
        label={label ?? text('ui.passphrase')}
        hint={text('ui.passphrase.hint', { min: PASSPHRASE_MIN })}
        value={value.typed}
        onChange={(typed) => onChange({ ...value, typed })}
        isShown={suggested !== undefined}
        error={wrong('typed')}
      />
      <Strength passphrase={value.typed} />
      <p>
        <Button onPress={() => void suggest()}>{text('ui.passphrase.suggest')}</Button>
      </p>
      {suggested !== undefined && (
        <p className="small" role="status">
          {text('ui.passphrase.suggested')}
        </p>
      )}
      <PassphraseField
        id={`${id}-again`}
        label={text('ui.passphrase.again')}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={wrong('again')}
      />
    </>
  );
}

/** The words carry it; the bar only shows the same again. */
function Strength({ passphrase }: { passphrase: string }) {
  const text = useText();
  const rating = usePassphraseRating(passphrase);
  if (passphrase === '') return null;
  const words = rating && (rating.longEnough ? `ui.strength.${rating.score}` : 'ui.strength.short');
  return (
    <div className="strength">
      <div className="strength-bar" data-score={rating?.longEnough ? rating.score : 0} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      <p className="small" role="status">
        {words === undefined ? ' ' : text(words, { min: PASSPHRASE_MIN })}
      </p>
    </div>
  );
}
