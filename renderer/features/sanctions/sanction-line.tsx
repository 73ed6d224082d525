import { type ReactNode, useState } from 'react';
import { outcomeOf } from '../../../shared/assessments/harshness.ts';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import { nextSteps } from '../../../shared/sanctions/life-cycle.ts';
import { type Sanction, sanctionName } from '../../../shared/sanctions/sanction.ts';
import type { SanctionEventKind } from '../../../shared/sanctions/sanction-event.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { RangeMark } from '../../ui/range-mark.tsx';
import { LiftDialog } from './lift-dialog.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { SanctionParticulars } from './sanction-particulars.tsx';
import { useSanctionSentence } from './sanction-sentence.ts';
import { StepDialog } from './step-dialog.tsx';

interface SanctionLineProps {
  readonly sanction: Sanction;
  readonly incident: IncidentDetail;
  readonly below: ReactNode;
}

export function SanctionLine({ sanction, incident, below }: SanctionLineProps) {
  const text = useText();
  const sentence = useSanctionSentence();
  const nameOf = (id: PersonId) => {
    const person = incident.participants.find((participant) => participant.person.id === id)?.person;
    return (person === undefined ? '' : displayName(person)) || text('sanctions.person.described');
  };
  return (
    <li className="sheet sanction">
      <div className="section-head">
        <div>
          <h3>{nameOf(sanction.personId)}</h3>
          <p>
            {sentence(sanction)} <State sanction={sanction} />
          </p>
        </div>
        <Steps sanction={sanction} />
      </div>
      {sanction.state === 'proposed' && <RangeMark incidentId={incident.id} proposal={outcomeOf(sanction)} />}
      <SanctionParticulars sanction={sanction} nameOf={nameOf} />
      <PlanSteps sanction={sanction} />
      {below}
    </li>
  );
}

function State({ sanction: { state, lifted } }: { sanction: Sanction }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <Chip tone={TONES[state] ?? 'plain'}>{text(`sanctions.state.${state}`)}</Chip>{' '}
      {lifted !== null && state !== 'lifted' && (
        <Chip>{text('sanctions.willLift', { day: format.day(lifted.on) })}</Chip>
      )}
    </>
  );
}

const TONES: Partial<Record<Sanction['state'], 'on' | 'late'>> = {
  decided: 'late',
  'in-force': 'on',
  appealed: 'on',
  breached: 'late',
};

const RECORDED_ELSEWHERE: readonly SanctionEventKind[] = ['lifted', 'appealed', 'appeal-answered'];

/** What can be done with it now: what happened is written down, or it is lifted. */
function Steps({ sanction }: { sanction: Sanction }) {
  const text = useText();
  const [doing, setDoing] = useState<'record' | 'lift'>();
  const all = nextSteps(sanction, sanction.events, today());
  const steps = all.filter((step) => !RECORDED_ELSEWHERE.includes(step));
  const kind = sanctionName(sanction, text);
  const close = () => setDoing(undefined);
  return (
    <div className="sanction-actions">
      {steps.length > 0 && (
        <Button aria-label={text('sanctions.recordName', { kind })} onPress={() => setDoing('record')}>
          {text('sanctions.record')}
        </Button>
      )}
      {all.includes('lifted') && (
        <Button variant="quiet" aria-label={text('sanctions.liftName', { kind })} onPress={() => setDoing('lift')}>
          {text('sanctions.lift')}
        </Button>
      )}
      {doing === 'record' && <StepDialog sanction={sanction} steps={steps} onClose={close} />}
      {doing === 'lift' && <LiftDialog sanction={sanction} onClose={close} />}
    </div>
  );
}
