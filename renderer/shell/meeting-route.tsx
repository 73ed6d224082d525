import { MeetingId } from '../../shared/meetings/meeting-id.ts';
import { ExportButton } from '../features/exports/export-button.tsx';
import { MeetingPage } from '../features/meetings/meeting-page.tsx';

/** A meeting, with what can be printed of it. */
export function MeetingRoute({ id: given }: { id: string }) {
  const meetingId = MeetingId.parse(given);
  return (
    <MeetingPage
      id={meetingId}
      papers={({ heldAt }) => <ExportButton what={{ kind: heldAt === null ? 'agenda' : 'minutes', meetingId }} />}
    />
  );
}
