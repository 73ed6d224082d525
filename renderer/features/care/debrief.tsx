import { Link } from '@tanstack/react-router';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useEndDebrief } from './queries.ts';

/** Asked of each member once, when a heavy case is over; while one works on it, a reminder and no more. */
export function Debrief({ incidentId, isOver }: { incidentId: IncidentId; isOver: boolean }) {
  const text = useText();
  const end = useEndDebrief();
  return (
    <div className="care-debrief">
      <p>
        {text(isOver ? 'care.debrief.over' : 'care.debrief.working')}{' '}
        <Link to="/emergency">{text('care.debrief.outside')}</Link>
      </p>
      {isOver && (
        <Button onPress={() => end.mutate({ incidentId })} isPending={end.isPending}>
          {text('care.debrief.end')}
        </Button>
      )}
      {end.error && <ErrorNote error={end.error} />}
    </div>
  );
}
