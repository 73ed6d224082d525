import { useState } from 'react';
import type { Grant } from '../../../shared/grant.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTryList } from './queries.ts';

/** The written file is asked, with its code, as it will be on the other device. */
export function TryList({ file, code }: { file: Grant; code: string }) {
  const text = useText();
  const [name, setName] = useState('');
  const ask = useTryList();
  const change = (typed: string) => {
    setName(typed);
    ask.reset();
  };
  return (
    <Form onSubmit={() => name.trim() !== '' && ask.mutate({ file, code, name })}>
      <TextField
        label={text('door.list.try.name')}
        hint={text('door.list.try.hint')}
        value={name}
        onChange={change}
        maxLength={300}
        autoComplete="off"
      />
      <Button type="submit" isPending={ask.isPending}>
        {text('door.check')}
      </Button>
      <p role="status">{ask.data && <strong>{text(`door.list.try.${ask.data.answer}`)}</strong>}</p>
      {ask.error && <ErrorNote error={ask.error} />}
    </Form>
  );
}
