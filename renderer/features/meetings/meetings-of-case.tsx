import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { CallMeeting } from './call-meeting.tsx';
import { MeetingTable } from './meeting-table.tsx';
import { useMeetings } from './queries.ts';
import '../../ui/record.css';
import './meetings.css';

/** How many a case has had; undefined until it is known. */
export function useMeetingCount(incidentId: IncidentId): number | undefined {
  return useMeetings(incidentId).data?.length;
}

export function MeetingsOfCase({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const { data: meetings, error } = useMeetings(incidentId);
  return (
    <section aria-labelledby="meetings-of-case">
      <div className="section-head">
        <h2 id="meetings-of-case">{text('meetings.title')}</h2>
        <CallMeeting incidentId={incidentId} />
      </div>
      {error && <ErrorNote error={error} />}
      {meetings?.length === 0 && (
        <EmptyState title={text('meetings.empty.title')}>{text('meetings.empty.case')}</EmptyState>
      )}
      {meetings !== undefined && meetings.length > 0 && <MeetingTable meetings={meetings} />}
    </section>
  );
}
