import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Meeting } from '../../../shared/meetings/meeting.ts';
import type { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Agenda } from './agenda.tsx';
import { Attendance } from './attendance.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { Decisions } from './decisions.tsx';
import { useMeeting } from './queries.ts';
import { useMinutes } from './use-minutes.ts';
import '../../ui/record.css';
import './meetings.css';

export function MeetingPage({ id }: { id: MeetingId }) {
  const text = useText();
  const { data: meeting, error } = useMeeting(id);
  if (error)
    return (
      <Page title={text('meetings.title')}>
        <ErrorNote error={error} />
      </Page>
    );
  if (meeting === undefined)
    return (
      <Page title={text('meetings.title')}>
        <p>{text('meetings.page.loading')}</p>
      </Page>
    );
  return <OneMeeting key={meeting.id} meeting={meeting} />;
}

function OneMeeting({ meeting }: { meeting: Meeting }) {
  const text = useText();
  const minutes = useMinutes(meeting);
  const [isClosing, setIsClosing] = useState(false);
  return (
    <Page
      title={text('meetings.page.title', { codeName: meeting.codeName })}
      chips={<State meeting={meeting} />}
      subtitle={<Subtitle meeting={meeting} />}
      actions={
        meeting.heldAt === null && (
          <Button variant="primary" onPress={() => setIsClosing(true)}>
            {text('meetings.close')}
          </Button>
        )
      }
    >
      <div className="record-columns meeting-columns">
        <Attendance meeting={meeting} />
        <div className="case-story">
          <Agenda meeting={meeting} minutes={minutes} />
          <Decisions meeting={meeting} />
        </div>
      </div>
      {isClosing && <CloseDialog meeting={meeting} minutes={minutes} onClose={() => setIsClosing(false)} />}
    </Page>
  );
}

function State({ meeting: { heldAt } }: { meeting: Meeting }) {
  const text = useText();
  const format = useFormat();
  if (heldAt === null) return <Chip tone="on">{text('meetings.planned')}</Chip>;
  return <Chip>{text('meetings.held', { when: format.dateTime(heldAt) })}</Chip>;
}

function Subtitle({ meeting: { startsAt, place, incidentId } }: { meeting: Meeting }) {
  const text = useText();
  const format = useFormat();
  const when = format.dateTime(startsAt.at);
  return (
    <>
      {place.trim() === '' ? when : text('meetings.page.subtitle', { when, place })}
      {' · '}
      <Link to="/incidents/$id" params={{ id: incidentId }}>
        {text('meetings.page.openCase')}
      </Link>
    </>
  );
}
