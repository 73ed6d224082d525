import { createMemoryHistory, createRootRoute, createRoute, createRouter, useNavigate } from '@tanstack/react-router';
import { EvidenceId } from '../../shared/evidence/evidence.ts';
import { IncidentId } from '../../shared/incidents/incident.ts';
import { OtherListId } from '../../shared/other-lists/other-list.ts';
import { PersonId } from '../../shared/people/person.ts';
import { RequestId } from '../../shared/requests/request.ts';
import { ToldToOthers } from '../features/disclosures/told-to-others.tsx';
import { EventsPage } from '../features/events/events-page.tsx';
import { CasesPage } from '../features/exports/cases-page.tsx';
import { FlagsOfPerson } from '../features/flags/flags-of-person.tsx';
import { HandoverPage } from '../features/handover/handover-page.tsx';
import { OneHandover } from '../features/handover/one-handover.tsx';
import { TakePage } from '../features/handover/take-page.tsx';
import { AddMessagesPage } from '../features/imports/add-messages-page.tsx';
import { IncidentsPage } from '../features/incidents/incidents-page.tsx';
import { MeetingsPage } from '../features/meetings/meetings-page.tsx';
import { MembersPage } from '../features/members/members-page.tsx';
import { MyReportsPage } from '../features/my-reports/my-reports-page.tsx';
import { ReadListPage } from '../features/other-lists/read-list-page.tsx';
import { OwedPage } from '../features/owed/owed-page.tsx';
import { PeoplePage } from '../features/people/people-page.tsx';
import { PersonPage } from '../features/people/person-page.tsx';
import { KeptOutPerson } from '../features/presence/kept-out-person.tsx';
import { LogPage } from '../features/records/log-page.tsx';
import { CardsPage } from '../features/recovery-cards/cards-page.tsx';
import { RecoveryCards } from '../features/recovery-cards/recovery-cards.tsx';
import { RequestsPage } from '../features/requests/requests-page.tsx';
import { ErasePerson } from '../features/retention/erase-person.tsx';
import { RetentionPage } from '../features/retention/retention-page.tsx';
import { NoContactOfPerson } from '../features/sanctions/no-contact-of-person.tsx';
import { SealedPage } from '../features/sealed/sealed-page.tsx';
import { BoardPage } from '../features/spaces/board-page.tsx';
import { BansRoute } from './bans-route.tsx';
import { EmergencyRoute } from './emergency-route.tsx';
import { Broken } from './error-boundary.tsx';
import { EventRoute } from './event-route.tsx';
import { Frame } from './frame.tsx';
import { IncidentRoute } from './incident-route.tsx';
import { IntakeRoute } from './intake-route.tsx';
import { IntakesRoute } from './intakes-route.tsx';
import { MeetingRoute } from './meeting-route.tsx';
import { MyReportRoute } from './my-report-route.tsx';
import { PresentRoute } from './present-route.tsx';
import { QuickNotesRoute } from './quick-notes-route.tsx';
import { RecordsRoute } from './records-route.tsx';
import { RequestRoute } from './request-route.tsx';
import { RulesRoute } from './rules-route.tsx';
import { SettingsRoute } from './settings-route.tsx';
import { TellRoute } from './tell-route.tsx';
import { TodayRoute } from './today-route.tsx';
import { WaysRoute } from './ways-route.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: Broken });
const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => root, path });

const incident = createRoute({
  ...at('/incidents/$id'),
  component: () => <IncidentRoute id={incident.useParams().id} />,
});
const messages = createRoute({
  ...at('/incidents/$id/messages'),
  component: () => <Messages id={messages.useParams().id} />,
});
const meeting = createRoute({ ...at('/meetings/$id'), component: () => <MeetingRoute id={meeting.useParams().id} /> });
const event = createRoute({ ...at('/events/$id'), component: () => <OneEvent id={event.useParams().id} /> });
const intake = createRoute({ ...at('/intake/$draft'), component: () => <Intake draft={intake.useParams().draft} /> });
const sealed = createRoute({
  ...at('/ways/$id'),
  component: () => <SealedPage id={EvidenceId.parse(sealed.useParams().id)} />,
});
const myReport = createRoute({
  ...at('/my-reports/$id'),
  component: () => <MyReportRoute id={myReport.useParams().id} />,
});
const person = createRoute({ ...at('/people/$id'), component: () => <Person id={person.useParams().id} /> });

const request = createRoute({
  ...at('/records/requests/$id'),
  component: () => <Request id={request.useParams().id} />,
});
const tell = createRoute({ ...at('/tell/$about'), component: () => <TellRoute about={tell.useParams().about} /> });
const present = createRoute({ ...at('/present/$id'), component: () => <PresentRoute id={present.useParams().id} /> });

const list = createRoute({
  ...at('/bans/read-list/$id'),
  component: () => <ReadList id={list.useParams().id} />,
});

const handover = createRoute({
  ...at('/records/handover/$id'),
  component: () => <OneHandover id={handover.useParams().id} />,
});

const tree = root.addChildren([
  createRoute({ ...at('/today'), component: TodayRoute }),
  createRoute({ ...at('/incidents'), component: IncidentsPage }),
  createRoute({ ...at('/owed'), component: OwedPage }),
  incident,
  messages,
  createRoute({ ...at('/intake'), component: IntakesRoute }),
  intake,
  createRoute({ ...at('/my-reports'), component: MyReportsPage }),
  myReport,
  createRoute({ ...at('/quick-notes'), component: QuickNotesRoute }),
  createRoute({ ...at('/people'), component: PeoplePage }),
  person,
  createRoute({ ...at('/bans'), component: BansRoute }),
  createRoute({ ...at('/bans/read-list'), component: () => <ReadListPage listId={null} /> }),
  list,
  createRoute({ ...at('/bans/board'), component: BoardPage }),
  present,
  tell,
  createRoute({ ...at('/meetings'), component: MeetingsPage }),
  meeting,
  createRoute({ ...at('/events'), component: EventsPage }),
  event,
  createRoute({ ...at('/records'), component: RecordsRoute }),
  createRoute({ ...at('/records/requests'), component: RequestsPage }),
  request,
  createRoute({ ...at('/records/export'), component: CasesPage }),
  createRoute({ ...at('/records/handover'), component: HandoverPage }),
  createRoute({ ...at('/records/handover/take'), component: TakePage }),
  handover,
  createRoute({ ...at('/records/log'), component: LogPage }),
  createRoute({ ...at('/records/retention'), component: RetentionPage }),
  createRoute({ ...at('/emergency'), component: EmergencyRoute }),
  createRoute({ ...at('/ways'), component: WaysRoute }),
  sealed,
  createRoute({ ...at('/rules'), component: RulesRoute }),
  createRoute({ ...at('/members'), component: () => <MembersPage cards={<RecoveryCards />} /> }),
  createRoute({ ...at('/members/cards'), component: CardsPage }),
  createRoute({ ...at('/settings'), component: SettingsRoute }),
]);

/** The places of an unlocked case file. The way between them is kept in memory only: no address ever shows a case. */
export function createPlaces() {
  return createRouter({
    routeTree: tree,
    history: createMemoryHistory({ initialEntries: ['/today'] }),
    defaultErrorComponent: Broken,
  });
}

/** Another report or person is another screen: nothing of the one before stays in its fields. */
function Intake({ draft }: { draft: string }) {
  return <IntakeRoute key={draft} draft={draft} />;
}

function OneEvent({ id }: { id: string }) {
  return <EventRoute key={id} id={id} />;
}

function Messages({ id }: { id: string }) {
  return <AddMessagesPage key={id} incidentId={IncidentId.parse(id)} />;
}

function ReadList({ id }: { id: string }) {
  return <ReadListPage key={id} listId={OtherListId.parse(id)} />;
}

function Request({ id }: { id: string }) {
  return <RequestRoute key={id} id={RequestId.parse(id)} />;
}

function Person({ id }: { id: string }) {
  const navigate = useNavigate();
  const person = PersonId.parse(id);
  return (
    <PersonPage
      key={id}
      id={person}
      first={(known) => <KeptOutPerson person={known} />}
      rules={
        <>
          <NoContactOfPerson id={person} />
          <FlagsOfPerson id={person} />
          <ErasePerson id={person} onErased={() => void navigate({ to: '/people' })} />
          <ToldToOthers personId={person} />
        </>
      }
    />
  );
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPlaces>;
  }
}
