import { Link } from '@tanstack/react-router';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Meeting } from '../../../shared/meetings/meeting.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { DecisionLines } from './decisions.tsx';
import { useMeetings, useMeetingsInFull } from './queries.ts';
import '../../ui/record.css';
import './meetings.css';

/** How many the meetings of a case have made; undefined until it is known. */
export function useDecisionCount(incidentId: IncidentId): number | undefined {
  return useMeetings(incidentId).data?.reduce((sum, { decisions }) => sum + decisions, 0);
}

/** What the meetings of a case have decided, by meeting; nothing as long as none has. */
export function DecisionsOfCase({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const deciding = (useMeetings(incidentId).data ?? []).filter(({ decisions }) => decisions > 0);
  const meetings = useMeetingsInFull(deciding.map(({ id }) => id));
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="decisions-of-case">
      <h2 id="decisions-of-case">{text('meetings.decisions.ofCase')}</h2>
      {meetings.map((meeting) => (
        <OfMeeting key={meeting.id} meeting={meeting} incidentId={incidentId} />
      ))}
    </section>
  );
}

function OfMeeting({ meeting, incidentId }: { meeting: Meeting; incidentId: IncidentId }) {
  const text = useText();
  const when = useFormat().dateTime(meeting.startsAt.at);
  return (
    <>
      <h3>
        <Link to="/meetings/$id" params={{ id: meeting.id }}>
          {text('meetings.decisions.of', { when })}
        </Link>
      </h3>
      <DecisionLines decisions={meeting.cases.find((each) => each.incidentId === incidentId)?.decisions ?? []} />
    </>
  );
}
