import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Event } from '../../../shared/events/event.ts';
import { isOver } from '../../../shared/events/when.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { EventDialog } from './event-dialog.tsx';
import { EventTable } from './event-table.tsx';
import { useCreateEvent, useEvents } from './queries.ts';
import '../../ui/record.css';
import './events.css';

export function EventsPage() {
  const text = useText();
  const { data: events, error } = useEvents();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Page
      title={text('events.title')}
      subtitle={text('events.subtitle')}
      actions={
        <Button variant="primary" onPress={() => setIsAdding(true)}>
          {text('events.add')}
        </Button>
      }
    >
      {error && <ErrorNote error={error} />}
      {events?.length === 0 && <EmptyState title={text('events.empty.title')}>{text('events.empty.body')}</EmptyState>}
      {events !== undefined && events.length > 0 && <ComingAndPast events={events} />}
      {isAdding && <AddDialog onClose={() => setIsAdding(false)} />}
    </Page>
  );
}

/** What comes next stands first, what was last follows. */
function ComingAndPast({ events }: { events: readonly Event[] }) {
  const text = useText();
  const past = events.filter((event) => isOver(event, today()));
  const coming = events.filter((event) => !past.includes(event)).reverse();
  return (
    <>
      {coming.length > 0 && <EventTable title={text('events.coming')} events={coming} />}
      {past.length > 0 && <EventTable title={text('events.past')} events={past} />}
    </>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const create = useCreateEvent();
  return (
    <EventDialog
      title={text('events.add.title')}
      draftKey="event-add"
      known={undefined}
      error={create.error}
      isPending={create.isPending}
      onSave={(event, done) =>
        create.mutate(
          { event },
          {
            onSuccess: ({ id }) => {
              done();
              void navigate({ to: '/events/$id', params: { id } });
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
