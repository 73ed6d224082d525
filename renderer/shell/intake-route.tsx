import { EmergencyButton } from '../features/emergency/emergency-button.tsx';
import { IntakePage } from '../features/intake/intake-page.tsx';
import { useFormLanguage } from '../hooks/use-form-language.ts';
import { InLanguage } from '../ui/in-language.tsx';
import { LanguageField } from '../ui/language-field.tsx';

/** A report being taken, in the language in which the two of them speak. What was typed stays when it changes. */
export function IntakeRoute({ draft }: { draft: string }) {
  const { language, setLanguage } = useFormLanguage();
  return (
    <InLanguage language={language}>
      <div className="form-language">
        <LanguageField value={language} onChange={setLanguage} />
      </div>
      <IntakePage draft={draft} beforeForm={<EmergencyButton />} />
    </InLanguage>
  );
}
