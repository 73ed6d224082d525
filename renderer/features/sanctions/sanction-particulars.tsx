import type { PersonId } from '../../../shared/people/person.ts';
import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

interface SanctionParticularsProps {
  readonly sanction: Sanction;
  readonly nameOf: (id: PersonId) => string;
}

/** What was written down about it, and what happened to it so far. */
export function SanctionParticulars({ sanction, nameOf }: SanctionParticularsProps) {
  const text = useText();
  const format = useFormat();
  const memberName = useMemberName();
  const { conditions, precondition, keepAwayFrom, lifted, owner, decidedAt, reviewOn, state } = sanction;
  const decided = state === 'proposed' || state === 'withdrawn' ? 'sanctions.line.proposed' : 'sanctions.line.decided';
  const foot = [
    text('sanctions.line.owner', { member: memberName(owner) }),
    text(decided, { when: format.dateTime(decidedAt) }),
    ...(reviewOn === null ? [] : [text('sanctions.line.reviewOn', { day: format.day(reviewOn) })]),
  ];
  return (
    <>
      <Told label={text('sanctions.keepAwayFrom')} words={keepAwayFrom.map(nameOf).join(', ')} />
      <Told label={text('sanctions.precondition')} words={precondition} />
      <Told label={text('sanctions.conditions')} words={conditions} />
      <Told label={text('sanctions.liftReason')} words={lifted?.reason ?? ''} />
      <Events sanction={sanction} />
      <p className="small">{foot.join(' · ')}</p>
    </>
  );
}

/** That it was decided stands at the foot already. */
function Events({ sanction: { events } }: { sanction: Sanction }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const later = events.filter(({ kind }, index) => index > 0 || (kind !== 'decided' && kind !== 'proposed'));
  if (later.length === 0) return null;
  return (
    <ol className="plain sanction-events" aria-label={text('sanctions.events')}>
      {later.map(({ kind, on, by, at, note }) => (
        <li key={`${kind} ${at}`}>
          {text('sanctions.eventOn', {
            event: text(`sanctions.event.${kind}`),
            day: format.day(on),
            member: nameOf(by),
          })}
          {kind !== 'lifted' && kind !== 'returned' && note.trim() !== '' && <div className="typed">{note}</div>}
        </li>
      ))}
    </ol>
  );
}

function Told({ label, words }: { label: string; words: string }) {
  if (words.trim() === '') return null;
  return (
    <dl className="facts">
      <div>
        <dt>{label}</dt>
        <dd className="typed">{words}</dd>
      </div>
    </dl>
  );
}
