import { COPIES_NEEDED, type Letter, LetterFields } from '../../../shared/letters/letter.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { Saved } from '../../ui/saved.tsx';
import { TagsField } from '../../ui/tags-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useChangeLetter } from './queries.ts';
import { isForOthers } from './recipients.ts';
import type { TypedLetter } from './typed-letter.ts';

export function LetterForm({ letter: { id, kind }, typed }: { letter: Letter; typed: TypedLetter }) {
  const text = useText();
  const save = useChangeLetter();
  const { draft, fields, isUnsaved } = typed;
  const change = (part: Partial<LetterFields>) => draft.setValue((before) => ({ ...before, ...part }));
  const needed = COPIES_NEEDED[kind] ?? 0;
  const input = LetterFields.safeParse({ ...fields, copies: fields.copies.filter((copy) => copy.trim() !== '') });
  const keep = () =>
    input.success && save.mutate({ id, fields: input.data }, { onSuccess: () => void draft.discard() });
  return (
    <Form onSubmit={keep}>
      {isForOthers(kind) && (
        <TextField
          label={text('letters.addressee')}
          hint={text('letters.addressee.hint')}
          value={fields.addressee}
          onChange={(addressee) => change({ addressee })}
          maxLength={300}
        />
      )}
      <TagsField
        label={text('letters.copies')}
        hint={text(needed > 0 ? 'letters.copies.needed' : 'letters.copies.hint', { count: needed })}
        values={fields.copies}
        onChange={(copies) => change({ copies })}
        {...(needed === 0 && { optional: true })}
      />
      <TextField
        label={text('letters.subject')}
        value={fields.subject}
        onChange={(subject) => change({ subject })}
        maxLength={300}
      />
      <TextField
        label={text('letters.body')}
        hint={text('letters.body.hint')}
        value={fields.body}
        onChange={(body) => change({ body })}
        multiline
        rows={14}
        maxLength={100_000}
      />
      {save.error && <ErrorNote error={save.error} />}
      <div className="form-foot">
        <Button variant="primary" type="submit" isDisabled={!isUnsaved || !input.success} isPending={save.isPending}>
          {text('letters.save')}
        </Button>
        <Saved at={draft.savedAt} />
        <span className="small">{isUnsaved && text('letters.unsaved')}</span>
      </div>
    </Form>
  );
}
