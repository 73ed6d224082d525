import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode, useState } from 'react';
import type { Meeting } from '../../../shared/meetings/meeting.ts';
import type { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Attendance } from './attendance.tsx';
import { CaseOfMeeting } from './case-of-meeting.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { useMeeting } from './queries.ts';
import { useCodeNames } from './use-code-names.ts';
import { type Minutes, useMinutes } from './use-minutes.ts';
import '../../ui/record.css';
import './meetings.css';

/** `papers`: what can be printed of it, from another room. */
type Papers = (meeting: Meeting) => ReactNode;

export function MeetingPage({ id, papers }: { id: MeetingId; papers: Papers }) {
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
  return <OneMeeting key={meeting.id} meeting={meeting} papers={papers} />;
}

function OneMeeting({ meeting, papers }: { meeting: Meeting; papers: Papers }) {
  const text = useText();
  const minutes = useMinutes(meeting);
  const [dialog, setDialog] = useState<'change' | 'close'>();
  return (
    <Page
      title={text('meetings.page.title', { codeName: useCodeNames()(meeting.cases) })}
      chips={<State meeting={meeting} />}
      subtitle={<Subtitle meeting={meeting} />}
      actions={
        <>
          {papers(meeting)}
          {meeting.heldAt === null && (
            <>
              <Button onPress={() => setDialog('change')}>{text('meetings.change')}</Button>
              <Button variant="primary" onPress={() => setDialog('close')}>
                {text('meetings.close')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="record-columns meeting-columns">
        <Attendance meeting={meeting} />
        <Cases meeting={meeting} minutes={minutes} />
      </div>
      {dialog === 'change' && <ChangeDialog meeting={meeting} onClose={() => setDialog(undefined)} />}
      {dialog === 'close' && <CloseDialog meeting={meeting} minutes={minutes} onClose={() => setDialog(undefined)} />}
    </Page>
  );
}

function Cases({ meeting, minutes }: { meeting: Meeting; minutes: Minutes }) {
  const text = useText();
  const tabs = meeting.cases.map((about) => ({
    id: about.incidentId,
    label: about.codeName,
    content: <CaseOfMeeting meeting={meeting} about={about} minutes={minutes.in(about.incidentId)} />,
  }));
  return (
    <div className="meeting-cases">
      {tabs.length === 1 ? tabs[0]?.content : <Tabs label={text('meetings.page.cases')} tabs={tabs} />}
    </div>
  );
}

function State({ meeting: { heldAt } }: { meeting: Meeting }) {
  const text = useText();
  const format = useFormat();
  if (heldAt === null) return <Chip tone="on">{text('meetings.planned')}</Chip>;
  return <Chip>{text('meetings.held', { when: format.dateTime(heldAt) })}</Chip>;
}

function Subtitle({ meeting: { startsAt, place, cases } }: { meeting: Meeting }) {
  const text = useText();
  const format = useFormat();
  const when = format.dateTime(startsAt.at);
  const open = cases.filter(({ isClosed }) => !isClosed);
  return (
    <>
      {place.trim() === '' ? when : text('meetings.page.subtitle', { when, place })}
      {open.map(({ incidentId, codeName }) => (
        <Fragment key={incidentId}>
          {' · '}
          <Link to="/incidents/$id" params={{ id: incidentId }}>
            {cases.length === 1 ? text('meetings.page.openCase') : text('meetings.page.openCaseOf', { codeName })}
          </Link>
        </Fragment>
      ))}
    </>
  );
}
