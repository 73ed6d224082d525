import { useId, useState } from 'react';
import { SHARE_GROUPS } from '../../../shared/members/recovery-shares.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCheckCard } from './queries.ts';

/** A card typed whole, at any time. It is a secret: so it is kept in no draft, and gone when this closes. */
export function CheckCardDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const form = useId();
  const [typed, setTyped] = useState('');
  const check = useCheckCard();
  const submit = () => {
    if (typed.trim() !== '' && !check.isPending) check.mutate(typed, { onSuccess: () => setTyped('') });
  };
  return (
    <Dialog
      title={text('recoveryCards.check.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('recoveryCards.check.close')}</Button>
          <Button variant="primary" type="submit" form={form} isPending={check.isPending}>
            {text('recoveryCards.check.do')}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={submit}>
        <TextField
          label={text('recoveryCards.card')}
          hint={text('recoveryCards.card.hint', { groups: SHARE_GROUPS })}
          value={typed}
          onChange={(value) => setTyped(value.toUpperCase())}
          multiline
          rows={2}
          maxLength={200}
          autoComplete="off"
        />
      </Form>
      <p role="status">{check.data && text('recoveryCards.check.good', check.data)}</p>
      {check.error && <ErrorNote error={check.error} />}
    </Dialog>
  );
}
