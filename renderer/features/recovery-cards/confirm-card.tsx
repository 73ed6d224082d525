import { useState } from 'react';
import { SHARE_GROUPS } from '../../../shared/members/recovery-shares.ts';
import { useChange } from '../../hooks/use-change.ts';
import { useFocusedHeading } from '../../hooks/use-focused-heading.ts';
import { useText } from '../../hooks/use-text.ts';
import { api } from '../../lib/api.ts';
import { twoGroups } from '../../lib/two-groups.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { TypedGroups } from '../../ui/typed-groups.tsx';
import type { MadeCard } from './queries.ts';

interface ConfirmCardProps {
  readonly card: MadeCard;
  readonly about: { readonly number: number; readonly total: number; readonly holder: string };
  readonly onConfirmed: (inForce: boolean) => void;
  readonly onBack: () => void;
}

/** Two groups, typed from the paper: a card that cannot be read is noticed today. The first group is the same on all. */
export function ConfirmCard({ card: { number }, about, onConfirmed, onBack }: ConfirmCardProps) {
  const text = useText();
  const heading = useFocusedHeading();
  const [asked] = useState(() => twoGroups(SHARE_GROUPS - 1).map((index) => index + 1));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const confirm = useChange(async () => {
    const groups = asked.map((index) => ({ index, text: typed[index] ?? '' }));
    const answer = await api.recovery.confirmShare({ number, groups });
    if (answer.matches) onConfirmed(answer.inForce);
    return answer;
  });
  const submit = () => {
    if (!confirm.isPending && asked.every((index) => (typed[index] ?? '').trim() !== '')) confirm.mutate(undefined);
  };
  return (
    <Form onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1}>
        {text('recoveryCards.confirm.title', about)}
      </h2>
      <p>{text('recoveryCards.confirm.intro')}</p>
      <TypedGroups
        asked={asked}
        typed={typed}
        onType={setTyped}
        labelOf={(index) => text('recoveryCards.confirm.group', { number: index + 1 })}
        different={confirm.data?.matches === false ? text('recoveryCards.confirm.different') : undefined}
      />
      {confirm.error && <ErrorNote error={confirm.error} />}
      <div className="recovery-cards-foot">
        <Button onPress={onBack}>{text('recoveryCards.confirm.back')}</Button>
        <Button variant="primary" type="submit" isPending={confirm.isPending}>
          {text('recoveryCards.confirm.done')}
        </Button>
      </div>
    </Form>
  );
}
