import type { ReactNode } from 'react';
import { type EmergencyCardContent, SERVICES } from '../../../shared/emergency/card.ts';
import { useText } from '../../hooks/use-text.ts';
import { useCardDays } from './card-days.ts';
import './emergency.css';

/** The card itself: numbers large enough to be read across a table. What is not known is not there. */
export function CardView({ card }: { card: EmergencyCardContent }) {
  const text = useText();
  return (
    <article className="emergency-card">
      <CardHead card={card} />
      <Part title={text('emergency.numbers')} isThere={SERVICES.some((name) => isTold(card[name]))}>
        {SERVICES.map((name) => (
          <Entry key={name} label={text(`emergency.${name}`)} number={card[name].emergency} other={card[name].other} />
        ))}
      </Part>
      <Part title={text('emergency.help')} isThere={isTold(card.hospital) || card.hotlines.length > 0}>
        <Entry
          label={text('emergency.hospital')}
          name={card.hospital.name}
          number={card.hospital.phone}
          note={card.hospital.address}
        />
        {card.hotlines.map(({ kind, name, phone, note }) => (
          <Entry
            key={`${kind} ${name} ${phone}`}
            label={text(`emergency.hotline.${kind}`)}
            {...{ name, number: phone, note }}
          />
        ))}
      </Part>
      <Part title={text('emergency.here')} isThere={isTold(placesOf(card))}>
        <Entry label={text('emergency.venue')} name={card.venue} note={card.address} />
        <Entry label={text('emergency.security')} number={card.security} />
        <Entry label={text('emergency.quietRoom')} name={card.quietRoom} />
        <Entry label={text('emergency.escapeRoutes')} name={card.escapeRoutes} />
        <Entry label={text('emergency.team')} number={card.team} />
      </Part>
    </article>
  );
}

function CardHead({ card }: { card: EmergencyCardContent }) {
  const days = useCardDays()(card);
  return (
    <header>
      <h3 className="emergency-event">
        <bdi>{card.event}</bdi>
      </h3>
      {days !== '' && <p className="small">{days}</p>}
    </header>
  );
}

function Part({ title, isThere, children }: { title: string; isThere: boolean; children: ReactNode }) {
  if (!isThere) return null;
  return (
    <section>
      <h4>{title}</h4>
      <dl>{children}</dl>
    </section>
  );
}

interface EntryProps {
  readonly label: string;
  readonly name?: string;
  readonly number?: string;
  readonly other?: string;
  readonly note?: string;
}

/** A number stands apart, so that the script around it does not turn it round. */
function Entry({ label, name = '', number = '', other = '', note = '' }: EntryProps) {
  const text = useText();
  if (!isTold({ name, number, other, note })) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {name !== '' && <bdi className="typed">{name}</bdi>}
        {number !== '' && <bdi className="emergency-number">{number}</bdi>}
        {other !== '' && (
          <span className="emergency-other">
            {text('emergency.other')} <bdi>{other}</bdi>
          </span>
        )}
        {note !== '' && <bdi className="typed small">{note}</bdi>}
      </dd>
    </div>
  );
}

function placesOf({ venue, address, security, quietRoom, escapeRoutes, team }: EmergencyCardContent) {
  return { venue, address, security, quietRoom, escapeRoutes, team };
}

function isTold(texts: Readonly<Record<string, string>>): boolean {
  return Object.values(texts).some((told) => told.trim() !== '');
}
