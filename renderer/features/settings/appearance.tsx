import { useText } from '../../hooks/use-text.ts';
import { THEMES, useTheme } from '../../hooks/use-theme.ts';
import { RadioField } from '../../ui/radio-field.tsx';

export function Appearance() {
  const text = useText();
  const { theme, setTheme } = useTheme();
  return (
    <section aria-labelledby="settings-appearance">
      <h2 id="settings-appearance">{text('settings.appearance')}</h2>
      <RadioField
        label={text('settings.theme')}
        hint={text('settings.theme.hint')}
        value={theme}
        onChange={(value) => setTheme(THEMES.find((known) => known === value) ?? 'system')}
        options={THEMES.map((value) => ({ value, label: text(`settings.theme.${value}`) }))}
        inline
      />
    </section>
  );
}
