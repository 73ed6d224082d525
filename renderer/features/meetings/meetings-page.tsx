import { useText } from '../../hooks/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { MeetingTable } from './meeting-table.tsx';
import { useMeetings } from './queries.ts';
import '../../ui/record.css';
import './meetings.css';

export function MeetingsPage() {
  const text = useText();
  const { data: meetings, error } = useMeetings();
  return (
    <Page title={text('meetings.title')} subtitle={text('meetings.subtitle')}>
      {error && <ErrorNote error={error} />}
      {meetings?.length === 0 && (
        <EmptyState title={text('meetings.empty.title')}>{text('meetings.empty.all')}</EmptyState>
      )}
      {meetings !== undefined && meetings.length > 0 && <MeetingTable meetings={meetings} showCase />}
    </Page>
  );
}
