import { useDraft } from '../../hooks/use-draft.ts';
import { useFormLanguage } from '../../hooks/use-form-language.ts';
import { useText } from '../../hooks/use-text.ts';
import { LanguageField } from '../../ui/language-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type ExportOrder, type Printed, useTeamContact } from './queries.ts';

type Handout = Pick<ExportOrder, 'language' | 'event' | 'contact'>;

interface HandoutFieldsProps {
  readonly what: Printed;
  readonly value: Handout;
  readonly setValue: (value: Handout) => void;
}

/** What was chosen last for this kind of paper stays chosen; at first it is in the language in which reports are taken. */
export function useHandout({ kind }: Printed) {
  const { language } = useFormLanguage();
  const { value, setValue } = useDraft<Handout>(`handout-${kind}`, { language, event: '' });
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
      {what.kind === 'blank-form' && <BlankFormFields value={value} setValue={setValue} />}
    </>
  );
}

/** Until something else is typed, the team is reached as the last sealed form said. */
function BlankFormFields({ value, setValue }: Pick<HandoutFieldsProps, 'value' | 'setValue'>) {
  const text = useText();
  const lastContact = useTeamContact();
  return (
    <>
      <TextField
        label={text('exports.blank-form.contact')}
        value={value.contact ?? lastContact}
        onChange={(contact) => setValue({ ...value, contact })}
        maxLength={2000}
        multiline
        rows={3}
      />
      <TextField
        label={text('exports.blank-form.event')}
        optional
        value={value.event}
        onChange={(event) => setValue({ ...value, event })}
        maxLength={300}
      />
    </>
  );
}
