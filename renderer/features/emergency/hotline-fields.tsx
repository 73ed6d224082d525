import { HOTLINES_MAX, type Hotline, HotlineKind } from '../../../shared/emergency/card.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CardFieldsProps } from './typed-card.ts';

export function HotlineFields({ card: { hotlines }, onChange }: CardFieldsProps) {
  const text = useText();
  const change = (index: number, part: Partial<Hotline>) =>
    onChange({ hotlines: hotlines.map((hotline, at) => (at === index ? { ...hotline, ...part } : hotline)) });
  const add = () => onChange({ hotlines: [...hotlines, { kind: kindAfter(hotlines), name: '', phone: '', note: '' }] });
  return (
    <>
      {hotlines.map((hotline, index) => (
        <OneHotline
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name, and are only added to the end or taken out
          key={index}
          number={index + 1}
          hotline={hotline}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange({ hotlines: hotlines.filter((_, at) => at !== index) })}
        />
      ))}
      {hotlines.length < HOTLINES_MAX && <Button onPress={add}>{text('emergencyCards.hotline.add')}</Button>}
    </>
  );
}

interface OneHotlineProps {
  readonly number: number;
  readonly hotline: Hotline;
  readonly onChange: (part: Partial<Hotline>) => void;
  readonly onRemove: () => void;
}

function OneHotline({ number, hotline, onChange, onRemove }: OneHotlineProps) {
  const text = useText();
  return (
    <fieldset className="emergency-hotline">
      <legend>{text('emergencyCards.hotline', { number })}</legend>
      <SelectField
        label={text('emergencyCards.hotline.kind')}
        value={hotline.kind}
        onChange={(kind) => onChange({ kind: HotlineKind.parse(kind) })}
        options={HotlineKind.options.map((value) => ({ value, label: text(`emergency.hotline.${value}`) }))}
      />
      <div className="emergency-pair">
        <TextField
          label={text('emergencyCards.hotline.name')}
          value={hotline.name}
          onChange={(name) => onChange({ name })}
          maxLength={120}
        />
        <TextField
          label={text('emergencyCards.hotline.phone')}
          value={hotline.phone}
          onChange={(phone) => onChange({ phone })}
          maxLength={60}
        />
      </div>
      <TextField
        label={text('emergencyCards.hotline.note')}
        optional
        value={hotline.note}
        onChange={(note) => onChange({ note })}
        maxLength={120}
      />
      <Button variant="quiet" aria-label={text('emergencyCards.hotline.removeOf', { number })} onPress={onRemove}>
        {text('emergencyCards.hotline.remove')}
      </Button>
    </fieldset>
  );
}

/** A card has one for each kind before it has a second. */
function kindAfter(hotlines: readonly Hotline[]): HotlineKind {
  return HotlineKind.options.find((kind) => hotlines.every((hotline) => hotline.kind !== kind)) ?? 'other';
}
