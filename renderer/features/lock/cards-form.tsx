import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SHARE_GROUP_LENGTH, SHARE_GROUPS, type ShareVerdict } from '../../../shared/members/recovery-shares.ts';
import { useText } from '../../hooks/use-text.ts';
import { api } from '../../lib/api.ts';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUnlockWithCards } from './queries.ts';
import { TryButton } from './try-button.tsx';
import { useWait } from './use-wait.ts';

/** Before the first card has said how many it takes. */
const AT_LEAST = 2;
const LENGTH = SHARE_GROUPS * SHARE_GROUP_LENGTH;

/** One card after the other; what is wrong with one is said beside it, before anything is tried. */
export function CardsForm() {
  const text = useText();
  const [typed, setTyped] = useState<readonly string[]>([]);
  const verdicts = useVerdicts(typed);
  const unlock = useUnlockWithCards();
  const wait = useWait();
  const needed = verdicts.find((verdict) => verdict.state === 'good')?.needed ?? AT_LEAST;
  const shares = Array.from({ length: needed }, (_, at) => typed[at] ?? '');
  const submit = () => {
    if (shares.every((share) => share.trim() === '') || wait.seconds > 0 || unlock.isPending) return;
    unlock.mutate({ shares: shares.filter((share) => share.trim() !== '') }, { onError: wait.noteFailure });
  };
  return (
    <Form onSubmit={submit}>
      {shares.map((share, at) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are told apart by their place alone
          key={at}
          label={text('lock.cards.card', { number: at + 1, needed })}
          hint={at === 0 ? text('lock.cards.hint', { groups: SHARE_GROUPS }) : undefined}
          value={share}
          onChange={(value) => setTyped(shares.map((other, index) => (index === at ? value.toUpperCase() : other)))}
          multiline
          rows={2}
          autoFocus={at === 0}
          maxLength={200}
          error={problemOf(verdicts[at])}
        />
      ))}
      <TryButton error={unlock.error} isPending={unlock.isPending} seconds={wait.seconds} />
    </Form>
  );

  function problemOf(verdict: ShareVerdict | undefined): string | undefined {
    if (verdict === undefined || verdict.state === 'good') return undefined;
    if (verdict.state === 'incomplete') return verdict.characters > LENGTH ? text('lock.cards.mistyped') : undefined;
    return text(`lock.cards.${verdict.state}`, verdict);
  }
}

/** Asked anew at every change; what is not finished is no mistake yet. */
function useVerdicts(typed: readonly string[]): readonly ShareVerdict[] {
  const shares = [...typed];
  const checked = useQuery({
    queryKey: ['cards-form', shares],
    queryFn: () => api.session.checkShares({ shares }),
    enabled: shares.some((share) => share !== ''),
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
  return checked.data ?? [];
}
