import { useState } from 'react';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { PlanDialog } from './plan-dialog.tsx';

export function CallMeeting({ incidentId, primary = false }: { incidentId: IncidentId; primary?: boolean }) {
  const text = useText();
  const [isPlanning, setIsPlanning] = useState(false);
  return (
    <>
      <Button {...(primary && { variant: 'primary' as const })} onPress={() => setIsPlanning(true)}>
        {text('meetings.call')}
      </Button>
      {isPlanning && <PlanDialog incidentId={incidentId} onClose={() => setIsPlanning(false)} />}
    </>
  );
}
