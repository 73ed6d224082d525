import { DossierLevel } from '../../../shared/exports/dossier-level.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';

export interface LevelChoice {
  readonly level: DossierLevel;
  readonly includeReadings: boolean;
  readonly nameReporter: boolean;
}

export const FIRST_LEVEL: LevelChoice = { level: 'full', includeReadings: false, nameReporter: false };

interface LevelFieldsProps {
  readonly choice: LevelChoice;
  readonly onChange: (part: Partial<LevelChoice>) => void;
}

/** For whom it is written, and what they are told besides. */
export function LevelFields({ choice, onChange }: LevelFieldsProps) {
  const text = useText();
  const { level, includeReadings, nameReporter } = choice;
  return (
    <>
      <RadioField
        label={text('exports.level')}
        value={level}
        onChange={(value) => onChange({ level: DossierLevel.options.find((each) => each === value) ?? 'full' })}
        options={DossierLevel.options.map((value) => ({
          value,
          label: text(`exports.level.${value}`),
          description: text(`exports.level.${value}.about`),
        }))}
      />
      <div className="export-told">
        {level === 'full' && (
          <CheckboxField
            label={text('exports.reporter')}
            hint={text('exports.reporter.hint')}
            checked={nameReporter}
            onChange={(chosen) => onChange({ nameReporter: chosen })}
          />
        )}
        {(level === 'full' || level === 'committee') && (
          <CheckboxField
            label={text('exports.readings')}
            hint={text('exports.readings.hint')}
            checked={includeReadings}
            onChange={(chosen) => onChange({ includeReadings: chosen })}
          />
        )}
      </div>
    </>
  );
}
