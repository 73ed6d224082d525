import { type IncidentDetail, type IncidentId, isOpen } from '../../../shared/incidents/incident.ts';
import { countOpen } from '../../../shared/promises/owed.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FollowUps } from './follow-ups.tsx';
import { PromiseLine } from './promise-line.tsx';
import { useOwedInCase } from './queries.ts';
import '../../ui/record.css';
import './owed.css';

/** How many promises and follow-ups of a case are open; undefined until it is known. */
export function useOwedCount(incidentId: IncidentId): number | undefined {
  const { data } = useOwedInCase(incidentId);
  return data && countOpen(data);
}

/** What was promised in a case and who hears from it again: all of it done before the case is closed. */
export function OwedInCase({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const { data, error } = useOwedInCase(incident.id);
  return (
    <div className="case-story">
      {error && <ErrorNote error={error} />}
      <section aria-labelledby="promises-of-case">
        <h2 id="promises-of-case">{text('owed.promises')}</h2>
        <p className="soft">{text(isOpen(incident.status) ? 'owed.promises.about' : 'owed.promises.closed')}</p>
        {data?.promises.length === 0 && <p>{text('owed.promises.none')}</p>}
        <ul className="plain owed-lines">
          {data?.promises.map((promise) => (
            <PromiseLine key={promise.promise} promise={promise} incident={incident} />
          ))}
        </ul>
      </section>
      {data && <FollowUps followUps={data.followUps} incident={incident} />}
    </div>
  );
}
