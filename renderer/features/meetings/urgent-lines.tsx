import { useState } from 'react';
import type { UrgentDecision } from '../../../shared/meetings/urgent-decision.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { SettleDialog, type Settling } from './settle-dialog.tsx';

/** What one member decided alone, and whether the others stand by it. */
export function UrgentLines({ decisions }: { decisions: readonly UrgentDecision[] }) {
  return (
    <ul className="plain stack">
      {decisions.map((decision) => (
        <li key={decision.id} className="sheet">
          <Line decision={decision} />
        </li>
      ))}
    </ul>
  );
}

function Line({ decision }: { decision: UrgentDecision }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const [settling, setSettling] = useState<Settling>();
  const { what, why, decidedBy, decidedAt, settled, maySettle } = decision;
  return (
    <>
      <div className="section-head">
        <p className="typed">{what}</p>
        <UrgentState decision={decision} />
      </div>
      <p className="typed">{why}</p>
      <p className="small">
        {text('meetings.urgent.by', { member: nameOf(decidedBy), when: format.dateTime(decidedAt) })}
      </p>
      {settled !== null && <SettledBy settled={settled} />}
      {settled === null && !maySettle && <p className="small">{text('meetings.urgent.others')}</p>}
      {maySettle && (
        <div className="form-foot">
          <Button onPress={() => setSettling('ratify')}>{text('meetings.urgent.ratify')}</Button>
          <Button onPress={() => setSettling('undo')}>{text('meetings.urgent.undo')}</Button>
        </div>
      )}
      {settling && <SettleDialog decision={decision} settling={settling} onClose={() => setSettling(undefined)} />}
    </>
  );
}

export function UrgentState({ decision: { ratifyBy, settled } }: { decision: UrgentDecision }) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  if (settled !== null) return <Chip>{text(`meetings.urgent.${settled.kind}`)}</Chip>;
  return (
    <Chip tone={ratifyBy < now ? 'late' : 'on'}>
      {text('meetings.urgent.waits', { left: format.timeLeft(ratifyBy) })}
    </Chip>
  );
}

function SettledBy({ settled: { by, at, reasons } }: { settled: NonNullable<UrgentDecision['settled']> }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  return (
    <>
      {reasons.trim() !== '' && <p className="typed">{reasons}</p>}
      <p className="small">{text('meetings.urgent.settledBy', { member: nameOf(by), when: format.dateTime(at) })}</p>
    </>
  );
}
