import { useState } from 'react';
import type { Allegation, Finding } from '../../../shared/allegations/allegation.ts';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ChangeAllegation } from './allegation-dialog.tsx';
import { FindingDialog } from './finding-dialog.tsx';
import { nameIn } from './reported-people.ts';

interface AllegationLineProps {
  readonly allegation: Allegation;
  readonly number: number;
  readonly incident: IncidentDetail;
}

export function AllegationLine({ allegation, number, incident }: AllegationLineProps) {
  const text = useText();
  const { what, policy, against, findings } = allegation;
  const names = against.map((id) => nameIn(incident, id, text)).join(', ');
  const latest = findings.at(-1);
  return (
    <li className="sheet">
      <div className="section-head">
        <div>
          <h3 dir="auto">{what}</h3>
          <p>
            <span>{text(names === '' ? 'allegations.against.all' : 'allegations.against.some', { names })}</span>{' '}
            <Chip {...(latest !== undefined && { tone: 'on' })}>
              {text(latest === undefined ? 'allegations.open' : `allegations.finding.${latest.kind}`)}
            </Chip>
          </p>
          {policy.trim() !== '' && <p className="small">{text('allegations.line.policy', { policy })}</p>}
        </div>
        <Actions allegation={allegation} number={number} incident={incident} />
      </div>
      {latest !== undefined && <FindingShown finding={latest} />}
      <Earlier findings={findings.slice(0, -1)} />
    </li>
  );
}

function Actions({ allegation, number, incident }: AllegationLineProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState<'change' | 'finding'>();
  const isFound = allegation.findings.length > 0;
  const close = () => setIsOpen(undefined);
  const find = isFound ? 'findAgain' : 'find';
  return (
    <div className="allegation-actions">
      {!isFound && (
        <Button
          variant="quiet"
          aria-label={text('allegations.changeOf', { number })}
          onPress={() => setIsOpen('change')}
        >
          {text('allegations.change')}
        </Button>
      )}
      <Button aria-label={text(`allegations.${find}Of`, { number })} onPress={() => setIsOpen('finding')}>
        {text(`allegations.${find}`)}
      </Button>
      {isOpen === 'change' && <ChangeAllegation allegation={allegation} incident={incident} onClose={close} />}
      {isOpen === 'finding' && <FindingDialog allegation={allegation} onClose={close} />}
    </div>
  );
}

function FindingShown({ finding: { reasons, by, at } }: { finding: Finding }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{text('allegations.reasons')}</dt>
          <dd className="typed" dir="auto">
            {reasons}
          </dd>
        </div>
      </dl>
      <p className="small">{text('allegations.line.found', { member: nameOf(by), when: format.dateTime(at) })}</p>
    </>
  );
}

/** A finding that another took the place of stays to be read. */
function Earlier({ findings }: { findings: readonly Finding[] }) {
  const text = useText();
  if (findings.length === 0) return null;
  return (
    <details>
      <summary>{text('allegations.earlier', { count: findings.length })}</summary>
      {findings.map((finding) => (
        <div key={finding.at} className="earlier-finding">
          <h4>{text(`allegations.finding.${finding.kind}`)}</h4>
          <FindingShown finding={finding} />
        </div>
      ))}
    </details>
  );
}
