import { useState } from 'react';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { AnsweredDialog } from './answered-dialog.tsx';
import { StatusDialog } from './status-dialog.tsx';

/** What changes the case as a whole. */
export function IncidentActions({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const [open, setOpen] = useState<'status' | 'answered'>();
  const close = () => setOpen(undefined);
  const isOwed = incident.answerDue !== null && incident.answeredAt === null;
  return (
    <>
      {isOwed && <Button onPress={() => setOpen('answered')}>{text('incidents.clock.mark')}</Button>}
      <Button onPress={() => setOpen('status')}>{text('incidents.status.change')}</Button>
      {open === 'status' && <StatusDialog incident={incident} onClose={close} />}
      {open === 'answered' && <AnsweredDialog id={incident.id} onClose={close} />}
    </>
  );
}
