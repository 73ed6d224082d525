import { useState } from 'react';
import { SHARES_MAX, SHARES_MIN } from '../../../shared/members/recovery-shares.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type MadeCards, useMakeCards } from './queries.ts';

interface Typed {
  readonly needed: number;
  readonly holders: readonly string[];
}

const FIRST: Typed = { needed: 2, holders: ['', '', ''] };

export function ChooseHolders({ onMade }: { onMade: (made: MadeCards) => void }) {
  const text = useText();
  const draft = useDraft<Typed>('recovery-cards', FIRST);
  const [tried, setTried] = useState(false);
  const make = useMakeCards();
  const { needed, holders } = draft.value;
  const total = holders.length;
  const setTotal = (count: number) =>
    draft.setValue({
      needed: Math.min(needed, count),
      holders: Array.from({ length: count }, (_, at) => holders[at] ?? ''),
    });
  const setHolder = (at: number, name: string) =>
    draft.setValue((typed) => ({
      ...typed,
      holders: typed.holders.map((holder, index) => (index === at ? name : holder)),
    }));
  const submit = () => {
    setTried(true);
    if (make.isPending || holders.some((holder) => holder.trim() === '')) return;
    make.mutate(
      { needed, holders: [...holders] },
      { onSuccess: (made) => void draft.discard().then(() => onMade(made)) },
    );
  };
  return (
    <Form onSubmit={submit}>
      <div className="recovery-cards-counts">
        <SelectField
          label={text('recoveryCards.total')}
          value={String(total)}
          onChange={(count) => setTotal(Number(count))}
          options={numbersFrom(SHARES_MIN, SHARES_MAX)}
        />
        <SelectField
          label={text('recoveryCards.needed')}
          hint={text('recoveryCards.needed.hint', { spare: total - needed })}
          value={String(needed)}
          onChange={(count) => draft.setValue((typed) => ({ ...typed, needed: Number(count) }))}
          options={numbersFrom(SHARES_MIN, total)}
        />
      </div>
      {holders.map((holder, at) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a card is its number
          key={at}
          label={text('recoveryCards.keptBy', { number: at + 1 })}
          hint={at === 0 ? text('recoveryCards.keptBy.hint') : undefined}
          value={holder}
          onChange={(name) => setHolder(at, name)}
          maxLength={300}
          error={tried && holder.trim() === '' ? text('recoveryCards.keptBy.missing') : undefined}
        />
      ))}
      <p className="small">{text('recoveryCards.page.before')}</p>
      {make.error && <ErrorNote error={make.error} />}
      <p className="recovery-cards-foot">
        <Button variant="primary" type="submit" isPending={make.isPending}>
          {text(make.isPending ? 'recoveryCards.making' : 'recoveryCards.makeThem')}
        </Button>
      </p>
    </Form>
  );
}

function numbersFrom(first: number, last: number) {
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    value: String(first + at),
    label: String(first + at),
  }));
}
