import { Language } from '../../shared/language.ts';
import { useText } from '../hooks/use-text.ts';
import { SelectField } from './select-field.tsx';

/** Each language by the name its speakers give it, so that they find it. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', es: 'Español', ar: 'العربية' };

interface LanguageFieldProps {
  /** Of this form, unless said otherwise. */
  readonly label?: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

export function LanguageField({ label, value, onChange }: LanguageFieldProps) {
  const text = useText();
  return (
    <SelectField
      label={label ?? text('ui.language')}
      value={value}
      onChange={(chosen) => onChange(Language.parse(chosen))}
      options={Language.options.map((language) => ({ value: language, label: NAMES[language] }))}
    />
  );
}
