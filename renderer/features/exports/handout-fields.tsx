import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { LanguageField } from '../../ui/language-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ExportOrder, Printed } from './queries.ts';

type Handout = Pick<ExportOrder, 'language' | 'event'>;

interface HandoutFieldsProps {
  readonly what: Printed;
  readonly value: Handout;
  readonly setValue: (value: Handout) => void;
}

/** What was chosen last for this kind of paper stays chosen. */
export function useHandout({ kind }: Printed) {
  const { value, setValue } = useDraft<Handout>(`handout-${kind}`, { language: 'en', event: '' });
  return { value, setValue };
}

export function HandoutFields({ what, value, setValue }: HandoutFieldsProps) {
  const text = useText();
  return (
    <>
      <LanguageField
        label={text('exports.language')}
        value={value.language}
        onChange={(language) => setValue({ ...value, language })}
      />
      {what.kind === 'blank-form' && (
        <TextField
          label={text('exports.blank-form.event')}
          optional
          value={value.event}
          onChange={(event) => setValue({ ...value, event })}
          maxLength={300}
        />
      )}
    </>
  );
}
