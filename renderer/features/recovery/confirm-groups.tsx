import { useState } from 'react';
import { RECOVERY_KEY_GROUPS } from '../../../shared/members/recovery-key.ts';
import { useChange } from '../../hooks/use-change.ts';
import { useFocusedHeading } from '../../hooks/use-focused-heading.ts';
import { useText } from '../../hooks/use-text.ts';
import { api } from '../../lib/api.ts';
import { twoGroups } from '../../lib/two-groups.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { TypedGroups } from '../../ui/typed-groups.tsx';

interface ConfirmGroupsProps {
  readonly onConfirmed: () => void;
  readonly onBack: () => void;
}

/** Two groups of the key, typed from the paper: so that a paper that cannot be read is noticed today. */
export function ConfirmGroups({ onConfirmed, onBack }: ConfirmGroupsProps) {
  const text = useText();
  const heading = useFocusedHeading();
  const [asked] = useState(() => twoGroups(RECOVERY_KEY_GROUPS));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const confirm = useConfirm(onConfirmed);
  const groups = asked.map((index) => ({ index, text: typed[index] ?? '' }));
  const submit = () => {
    if (groups.every((group) => group.text.trim() !== '')) confirm.mutate(groups);
  };
  return (
    <Form onSubmit={submit}>
      <h1 ref={heading} tabIndex={-1}>
        {text('recovery.confirm.title')}
      </h1>
      <p>{text('recovery.confirm.intro')}</p>
      <TypedGroups
        asked={asked}
        typed={typed}
        onType={setTyped}
        labelOf={(index) => text('recovery.confirm.group', { number: index + 1 })}
        different={confirm.data?.matches === false ? text('recovery.confirm.different') : undefined}
      />
      {confirm.error && <ErrorNote error={confirm.error} />}
      <div className="single-foot">
        <Button onPress={onBack}>{text('recovery.confirm.back')}</Button>
        <Button variant="primary" type="submit" isPending={confirm.isPending}>
          {text('recovery.confirm.done')}
        </Button>
      </div>
    </Form>
  );
}

function useConfirm(onConfirmed: () => void) {
  return useChange(async (groups: { index: number; text: string }[]) => {
    const answer = await api.recovery.confirm({ groups });
    if (answer.matches) onConfirmed();
    return answer;
  });
}
