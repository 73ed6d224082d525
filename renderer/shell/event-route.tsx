import type { ReactNode } from 'react';
import { type Event, EventId } from '../../shared/events/event.ts';
import { DoorOfEvent } from '../features/door/door-of-event.tsx';
import { EventPage } from '../features/events/event-page.tsx';
import { PresentButton } from '../features/presence/present-button.tsx';
import { RefusalActions } from '../features/refusals/refusal-actions.tsx';
import { Screening } from '../features/screening/screening.tsx';
import { KeptOut } from '../features/spaces/kept-out.tsx';

/** An event, with what each room knows of it. Labels: `events.section.<id>`. */
export function EventRoute({ id: given }: { id: string }) {
  return (
    <EventPage id={EventId.parse(given)} sections={sectionsOf} actions={(event) => <PresentButton event={event} />} />
  );
}

function sectionsOf(event: Event): { id: string; content: ReactNode }[] {
  return [
    { id: 'keptOut', content: <KeptOut event={event} /> },
    { id: 'screening', content: <Screening event={event} actions={(match) => <RefusalActions match={match} />} /> },
    { id: 'door', content: <DoorOfEvent event={event} /> },
  ];
}
