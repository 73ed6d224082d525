import { useState } from 'react';
import type { Language } from '../../../shared/language.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { LanguageField } from '../../ui/language-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWriteForm } from './queries.ts';

const CONTACT_MAX = 2000;

interface Typed {
  readonly language: Language;
  /** Undefined as long as it is the one of the last form. */
  readonly contact?: string;
  readonly event: string;
}

export function WriteForm({ lastContact }: { lastContact: string }) {
  const text = useText();
  const place = useChosenPlace();
  const { value, setValue } = useDraft<Typed>('sealed-form', { language: 'en', event: '' });
  const [isMissing, setIsMissing] = useState(false);
  const write = useWriteForm();
  const { language, event, contact = lastContact } = value;
  const start = async () => {
    setIsMissing(contact.trim() === '');
    if (contact.trim() === '') return;
    // Its name says nothing, as it shows in lists of recent files and downloads.
    const chosen = await place.choose('save-form', `form-${language}.html`);
    if (chosen !== null) write.mutate({ destination: chosen.grant, language, contact, event });
  };
  return (
    <Form onSubmit={() => void start()}>
      <LanguageField value={language} onChange={(chosen) => setValue({ ...value, language: chosen })} />
      <TextField
        label={text('ways.form.contact')}
        hint={text('ways.form.contact.hint')}
        value={contact}
        onChange={(typed) => setValue({ ...value, contact: typed })}
        maxLength={CONTACT_MAX}
        multiline
        rows={3}
        error={isMissing ? text('ways.form.contact.missing') : undefined}
      />
      <TextField
        label={text('ways.form.event')}
        hint={text('ways.form.event.hint')}
        optional
        value={event}
        onChange={(typed) => setValue({ ...value, event: typed })}
        maxLength={200}
      />
      <Button type="submit" isPending={write.isPending}>
        {text('ways.form.write')}
      </Button>
      {place.picker}
      <p className="small sealed-hash" role="status">
        {write.data && text('ways.form.written', { fileName: write.data.fileName, sha256: write.data.sha256 })}
      </p>
      {write.error && <ErrorNote error={write.error} />}
    </Form>
  );
}
