import { useState } from 'react';
import { type DisclosureFields, DisclosureSeal } from '../../../shared/disclosures/disclosure.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useGive } from './queries.ts';

interface SealToAgeProps {
  readonly fields: DisclosureFields;
  readonly typed: string;
  readonly onType: (recipient: string) => void;
  readonly onDone: (fileName: string) => void;
}

/** A file that opens with their key alone: no passphrase has to be told. */
export function SealToAge({ fields, typed, onType, onDone }: SealToAgeProps) {
  const text = useText();
  const place = useChosenPlace();
  const give = useGive();
  const [isWrong, setIsWrong] = useState(false);
  const write = async () => {
    const seal = DisclosureSeal.safeParse({ kind: 'age', recipient: typed.trim() });
    setIsWrong(!seal.success);
    if (!seal.success) return;
    // Its name says nothing, as it shows in lists of recent files.
    const chosen = await place.choose('save-sealed', `Note ${today()}.pdf.age`);
    if (chosen === null) return;
    give.mutate(
      { ...fields, destination: chosen.grant, seal: seal.data },
      { onSuccess: ({ fileName }) => onDone(fileName) },
    );
  };
  return (
    <Form onSubmit={() => void write()}>
      <TextField
        label={text('disclosures.age')}
        hint={text('disclosures.age.hint')}
        value={typed}
        onChange={onType}
        maxLength={4100}
        {...(isWrong && { error: text('errors.bad-recipient') })}
      />
      <Button type="submit" isDisabled={typed.trim() === ''} isPending={give.isPending}>
        {text('disclosures.age.save')}
      </Button>
      {place.picker}
      {give.error && <ErrorNote error={give.error} />}
    </Form>
  );
}
