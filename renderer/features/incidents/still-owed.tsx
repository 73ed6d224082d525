import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { countOpen } from '../../../shared/promises/owed.ts';
import { useText } from '../../hooks/use-text.ts';
import { useOwedInCase } from './queries.ts';

/** What keeps a case from being closed, by name. Nothing where nothing is owed. */
export function StillOwed({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const { data } = useOwedInCase(incidentId);
  const promises = data?.promises.filter(({ state }) => state === 'open') ?? [];
  const followUps = data?.followUps.filter(({ doneAt }) => doneAt === null) ?? [];
  if (data === undefined || countOpen(data) === 0) return null;
  const { appeals, urgent } = data.waiting;
  return (
    <div className="care">
      <p>{text('incidents.status.owed')}</p>
      <ul>
        {promises.map(({ promise }) => (
          <li key={promise}>{text(`incidents.promise.${promise}`)}</li>
        ))}
        {followUps.map(({ id, about }) => (
          <li key={id}>{text('incidents.status.owed.followUp', { about })}</li>
        ))}
        {appeals > 0 && <li>{text('incidents.status.owed.appeals', { count: appeals })}</li>}
        {urgent > 0 && <li>{text('incidents.status.owed.urgent', { count: urgent })}</li>}
      </ul>
    </div>
  );
}
