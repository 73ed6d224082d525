import { type LetterTemplate, TemplateField, unknownFields } from '../../../shared/letters/template.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Saved } from '../../ui/saved.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useResetTemplate, useSetTemplate } from './queries.ts';

type Words = Pick<LetterTemplate, 'subject' | 'body'>;

interface TemplateDialogProps {
  readonly template: LetterTemplate & { readonly isOwn: boolean };
  readonly onClose: () => void;
}

export function TemplateDialog({ template, onClose }: TemplateDialogProps) {
  const text = useText();
  const { kind, isOwn } = template;
  const draft = useDraft<Words>(`letter-template-${kind}`, { subject: template.subject, body: template.body });
  const set = useSetTemplate();
  const reset = useResetTemplate();
  const { subject, body } = draft.value;
  const close = { onSuccess: () => void draft.discard().then(onClose) };
  const isBusy = set.isPending || reset.isPending;
  const error = set.error ?? reset.error;
  return (
    <Dialog
      title={text('letters.templates.title', { name: text(`letters.kind.${kind}`) })}
      isOpen
      onClose={onClose}
      wide
      footer={
        <>
          <Saved at={draft.savedAt} />
          {isOwn && (
            <Button onPress={() => reset.mutate({ kind }, close)} isPending={isBusy}>
              {text('letters.templates.reset')}
            </Button>
          )}
          <Button onPress={onClose}>{text('ui.cancel')}</Button>
          <Button
            variant="primary"
            onPress={() => set.mutate({ kind, subject, body }, close)}
            isDisabled={isBusy || unknownFields(`${subject}\n${body}`).length > 0}
          >
            {text('letters.templates.save')}
          </Button>
        </>
      }
    >
      <TemplateFields words={draft.value} onChange={(part) => draft.setValue((words) => ({ ...words, ...part }))} />
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}

function TemplateFields({ words, onChange }: { words: Words; onChange: (part: Partial<Words>) => void }) {
  const text = useText();
  const mistake = (typed: string) => {
    const unknown = unknownFields(typed).map(inBraces);
    return unknown.length === 0 ? {} : { error: text('letters.templates.unknown', { fields: unknown.join(', ') }) };
  };
  return (
    <>
      <TextField
        label={text('letters.subject')}
        value={words.subject}
        onChange={(subject) => onChange({ subject })}
        maxLength={300}
        {...mistake(words.subject)}
      />
      <TextField
        label={text('letters.body')}
        hint={text('letters.templates.fields', { fields: TemplateField.options.map(inBraces).join(' ') })}
        value={words.body}
        onChange={(body) => onChange({ body })}
        multiline
        rows={14}
        maxLength={100_000}
        {...mistake(words.body)}
      />
    </>
  );
}

function inBraces(field: string): string {
  return `{${field}}`;
}
