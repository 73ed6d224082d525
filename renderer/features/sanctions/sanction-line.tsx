import { useState } from 'react';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { displayName } from '../../../shared/people/person.ts';
import { isInForce } from '../../../shared/sanctions/in-force.ts';
import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { LiftDialog } from './lift-dialog.tsx';
import { useSanctionSentence } from './sanction-sentence.ts';

export function SanctionLine({ sanction, incident }: { sanction: Sanction; incident: IncidentDetail }) {
  const text = useText();
  const sentence = useSanctionSentence();
  const [isLifting, setIsLifting] = useState(false);
  const person = incident.participants.find((participant) => participant.person.id === sanction.personId)?.person;
  const name = person === undefined ? '' : displayName(person);
  const kind = text(`sanctions.${sanction.kind}`);
  return (
    <li className="sheet sanction">
      <div className="section-head">
        <div>
          <h3>{name || text('sanctions.person.described')}</h3>
          <p>
            {sentence(sanction)} <State sanction={sanction} />
          </p>
        </div>
        {sanction.lifted === null && (
          <Button variant="quiet" aria-label={text('sanctions.liftName', { kind })} onPress={() => setIsLifting(true)}>
            {text('sanctions.lift')}
          </Button>
        )}
      </div>
      <Particulars sanction={sanction} />
      {isLifting && <LiftDialog sanction={sanction} onClose={() => setIsLifting(false)} />}
    </li>
  );
}

function State({ sanction }: { sanction: Sanction }) {
  const text = useText();
  const format = useFormat();
  const now = today();
  const { startsOn, endsOn, lifted } = sanction;
  if (lifted !== null) {
    return (
      <Chip>
        {text(now < lifted.on ? 'sanctions.state.willLift' : 'sanctions.state.lifted', { day: format.day(lifted.on) })}
      </Chip>
    );
  }
  if (isInForce(sanction, now)) return <Chip tone="on">{text('sanctions.state.inForce')}</Chip>;
  if (now < startsOn) return <Chip>{text('sanctions.state.future', { day: format.day(startsOn) })}</Chip>;
  return <Chip>{text('sanctions.state.ended', { day: format.day(endsOn ?? startsOn) })}</Chip>;
}

function Particulars({ sanction: { conditions, lifted, owner, decidedAt } }: { sanction: Sanction }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const foot = [
    text('sanctions.line.owner', { member: nameOf(owner) }),
    text('sanctions.line.decided', { when: format.dateTime(decidedAt) }),
  ];
  return (
    <>
      <Told label={text('sanctions.conditions')} words={conditions} />
      <Told label={text('sanctions.liftReason')} words={lifted?.reason ?? ''} />
      <p className="small">{foot.join(' · ')}</p>
    </>
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
