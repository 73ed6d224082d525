import { useState } from 'react';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useUrgentDecisions } from './queries.ts';
import { UrgentDialog } from './urgent-dialog.tsx';
import { UrgentLines } from './urgent-lines.tsx';
import '../../ui/record.css';

/** How many a case has; undefined until it is known. */
export function useUrgentCount(incidentId: IncidentId): number | undefined {
  return useUrgentDecisions(incidentId).data?.length;
}

export function UrgentOfCase({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const { data: decisions = [], error } = useUrgentDecisions(incidentId);
  const [isDeciding, setIsDeciding] = useState(false);
  return (
    <section aria-labelledby="urgent-of-case">
      <div className="section-head">
        <h2 id="urgent-of-case">{text('meetings.urgent.title')}</h2>
        <Button onPress={() => setIsDeciding(true)}>{text('meetings.urgent.decide')}</Button>
      </div>
      <p className="soft">{text('meetings.urgent.about')}</p>
      {error && <ErrorNote error={error} />}
      {decisions.length > 0 && <UrgentLines decisions={decisions} />}
      {isDeciding && <UrgentDialog incidentId={incidentId} onClose={() => setIsDeciding(false)} />}
    </section>
  );
}
