import { useId } from 'react';
import type { Leaving } from '../../../shared/handover/ceremony.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCheckReceipt } from './queries.ts';
import { Step } from './step.tsx';

export function ReceiptStep({ leaving }: { leaving: Leaving }) {
  const text = useText();
  const format = useFormat();
  const { receipt, parcel, endedAt } = leaving;
  return (
    <Step name="receipt" isDone={receipt !== null}>
      {receipt === null ? (
        <p>{text('handover.receipt.first')}</p>
      ) : (
        <p>{text('handover.receipt.good', { ...receipt, when: format.dateTime(receipt.at) })}</p>
      )}
      {receipt === null && parcel !== null && endedAt === null && <Typed leaving={leaving} />}
    </Step>
  );
}

function Typed({ leaving: { id } }: { leaving: Leaving }) {
  const text = useText();
  const form = useId();
  const draft = useDraft(`handover-receipt:${id}`, '');
  const check = useCheckReceipt();
  const submit = () => {
    if (draft.value.trim() === '' || check.isPending) return;
    check.mutate({ id, code: draft.value }, { onSuccess: () => void draft.discard() });
  };
  return (
    <Form id={form} onSubmit={submit}>
      <TextField label={text('handover.receipt.typed')} value={draft.value} onChange={draft.setValue} maxLength={200} />
      {check.error && <ErrorNote error={check.error} />}
      <Button type="submit" isPending={check.isPending}>
        {text('handover.receipt.check')}
      </Button>
    </Form>
  );
}
