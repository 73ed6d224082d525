import { SERVICES } from '../../../shared/emergency/card.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { HotlineFields } from './hotline-fields.tsx';
import { NationalNumbers } from './national-numbers.tsx';
import { type CardFieldsProps, wrongIn } from './typed-card.ts';

export function CardFields(props: CardFieldsProps) {
  const text = useText();
  return (
    <>
      <EventFields {...props} />
      <h3>{text('emergency.numbers')}</h3>
      <NationalNumbers {...props} />
      <ServiceFields {...props} />
      <h3>{text('emergency.help')}</h3>
      <HospitalFields {...props} />
      <HotlineFields {...props} />
      <h3>{text('emergency.here')}</h3>
      <PlaceFields {...props} />
    </>
  );
}

function EventFields({ card, wasTried, onChange }: CardFieldsProps) {
  const text = useText();
  const wrong = wrongIn(card);
  return (
    <>
      <TextField
        label={text('emergencyCards.event')}
        value={card.event}
        onChange={(event) => onChange({ event })}
        maxLength={120}
        error={wasTried && wrong.event ? text('emergencyCards.wrong.event') : undefined}
      />
      <div className="emergency-pair">
        <DateField
          label={text('emergencyCards.startsOn')}
          hint={text('emergencyCards.startsOn.hint')}
          optional
          value={card.startsOn ?? ''}
          onChange={(day) => onChange({ startsOn: day || null })}
        />
        <DateField
          label={text('emergencyCards.endsOn')}
          optional
          value={card.endsOn ?? ''}
          onChange={(day) => onChange({ endsOn: day || null })}
          error={wrong.endsOn ? text('emergencyCards.wrong.endsOn') : undefined}
        />
      </div>
    </>
  );
}

function ServiceFields({ card, onChange }: CardFieldsProps) {
  const text = useText();
  return SERVICES.map((name) => (
    <div key={name} className="emergency-pair">
      <TextField
        label={text(`emergencyCards.${name}.emergency`)}
        value={card[name].emergency}
        onChange={(emergency) => onChange({ [name]: { ...card[name], emergency } })}
        maxLength={60}
      />
      <TextField
        label={text(`emergencyCards.${name}.other`)}
        optional
        value={card[name].other}
        onChange={(other) => onChange({ [name]: { ...card[name], other } })}
        maxLength={60}
      />
    </div>
  ));
}

function HospitalFields({ card: { hospital }, onChange }: CardFieldsProps) {
  const text = useText();
  const change = (part: Partial<typeof hospital>) => onChange({ hospital: { ...hospital, ...part } });
  return (
    <>
      <div className="emergency-pair">
        <TextField
          label={text('emergency.hospital')}
          value={hospital.name}
          onChange={(name) => change({ name })}
          maxLength={120}
        />
        <TextField
          label={text('emergencyCards.hospital.phone')}
          value={hospital.phone}
          onChange={(phone) => change({ phone })}
          maxLength={60}
        />
      </div>
      <TextField
        label={text('emergencyCards.hospital.address')}
        value={hospital.address}
        onChange={(address) => change({ address })}
        maxLength={300}
        multiline
        rows={2}
      />
    </>
  );
}

/** Each with the most that fits on the page. */
const PLACES = [
  { name: 'venue', maxLength: 120, rows: 1 },
  { name: 'address', maxLength: 300, rows: 2 },
  { name: 'security', maxLength: 120, rows: 1 },
  { name: 'quietRoom', maxLength: 300, rows: 2 },
  { name: 'escapeRoutes', maxLength: 300, rows: 2 },
  { name: 'team', maxLength: 120, rows: 1 },
] as const;

function PlaceFields({ card, onChange }: CardFieldsProps) {
  const text = useText();
  return PLACES.map(({ name, maxLength, rows }) => (
    <TextField
      key={name}
      label={text(`emergencyCards.${name}`)}
      hint={name === 'team' ? text('emergencyCards.team.hint') : undefined}
      value={card[name]}
      onChange={(typed) => onChange({ [name]: typed })}
      maxLength={maxLength}
      multiline={rows > 1}
      rows={rows}
    />
  ));
}
