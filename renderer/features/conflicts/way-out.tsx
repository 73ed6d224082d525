import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { WayOut } from '../../../shared/conflicts/answer.ts';
import type { OutsideBody } from '../../../shared/conflicts/outside-body.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRefer } from './queries.ts';

interface WayOutProps {
  readonly incidentId: IncidentId;
  readonly wayOut: WayOut;
}

/** When too few are left to decide: whom outside the team the case can go to, and to whom it went. */
export function WayOutNote({ incidentId, wayOut }: WayOutProps) {
  const text = useText();
  const { free, isTooFew, bodies, referrals } = wayOut;
  if (!isTooFew && referrals.length === 0) return null;
  return (
    <Sheet title={text('conflicts.wayOut.title')}>
      {isTooFew && <p className="care">{text('conflicts.wayOut.tooFew', { free })}</p>}
      <Referred wayOut={wayOut} />
      {isTooFew && bodies.length === 0 && (
        <p>
          {text('conflicts.wayOut.none')} <Link to="/rules">{text('conflicts.wayOut.record')}</Link>
        </p>
      )}
      {isTooFew && bodies.length > 0 && (
        <ul className="plain stack">
          {bodies.map((body) => (
            <Body key={body.name} incidentId={incidentId} body={body} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function Referred({ wayOut: { referrals } }: Pick<WayOutProps, 'wayOut'>) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  return referrals.map(({ id, by, at, body }) => (
    <p key={id}>{text('conflicts.wayOut.referred', { body: body.name, by: nameOf(by), when: format.dateTime(at) })}</p>
  ));
}

function Body({ incidentId, body }: { incidentId: IncidentId; body: OutsideBody }) {
  const text = useText();
  const [isAsked, setIsAsked] = useState(false);
  const refer = useRefer();
  const close = () => setIsAsked(false);
  return (
    <li>
      <div className="name">{body.name}</div>
      {body.covers && <div className="small">{text('conflicts.wayOut.covers', { covers: body.covers })}</div>}
      <p className="typed">{body.contact}</p>
      <Button onPress={() => setIsAsked(true)}>{text('conflicts.wayOut.referTo', { body: body.name })}</Button>
      {isAsked && (
        <ConfirmDialog
          title={text('conflicts.wayOut.referTo', { body: body.name })}
          confirm={text('conflicts.wayOut.confirm')}
          isBusy={refer.isPending}
          error={refer.error}
          onClose={close}
          onConfirm={() => refer.mutate({ incidentId, name: body.name }, { onSuccess: close })}
        >
          <p>{text('conflicts.wayOut.asked')}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}
