import { SERVICES } from '../../../shared/emergency/card.ts';
import { NATIONAL_NUMBERS, NUMBERS_REGIONS, type NumbersRegion } from '../../../shared/emergency/national-numbers.ts';
import { useText } from '../../hooks/use-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import type { CardFieldsProps } from './typed-card.ts';

/** Fills in one national number for all three; what can wait has other numbers everywhere, and is left to be found out. */
export function NationalNumbers({ card, onChange }: CardFieldsProps) {
  const text = useText();
  const fill = (region: NumbersRegion) =>
    onChange(
      Object.fromEntries(SERVICES.map((name) => [name, { ...card[name], emergency: NATIONAL_NUMBERS[region] }])),
    );
  const filled = NUMBERS_REGIONS.find((region) =>
    SERVICES.every((name) => card[name].emergency === NATIONAL_NUMBERS[region]),
  );
  return (
    <SelectField
      label={text('emergencyCards.national')}
      hint={text('emergencyCards.national.hint')}
      optional
      value={filled ?? ''}
      onChange={(chosen) => {
        const region = NUMBERS_REGIONS.find((known) => known === chosen);
        if (region !== undefined) fill(region);
      }}
      options={NUMBERS_REGIONS.map((region) => ({
        value: region,
        label: text(`emergencyCards.national.${region}`),
        description: NATIONAL_NUMBERS[region],
      }))}
    />
  );
}
