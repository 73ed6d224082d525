import { type ReactNode, useState } from 'react';
import type { Event, EventId } from '../../../shared/events/event.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { EventDays } from './event-days.tsx';
import { EventDialog } from './event-dialog.tsx';
import { EventState } from './event-state.tsx';
import { useEvent, useUpdateEvent } from './queries.ts';
import '../../ui/record.css';

interface EventPageProps {
  readonly id: EventId;
  /** Parts of the page, from other rooms; each has a label in `events.section.<id>`. */
  readonly sections: (event: Event) => readonly { readonly id: string; readonly content: ReactNode }[];
  /** What can be done at once, from other rooms. */
  readonly actions?: (event: Event) => ReactNode;
}

export function EventPage({ id, sections, actions }: EventPageProps) {
  const text = useText();
  const { data: event, error } = useEvent(id);
  if (event === undefined)
    return (
      <Page title={text('events.title')}>{error ? <ErrorNote error={error} /> : <p>{text('events.loading')}</p>}</Page>
    );
  const tabs = sections(event).map((section) => ({ ...section, label: text(`events.section.${section.id}`) }));
  return (
    <OneEvent event={event} actions={actions?.(event)}>
      <Tabs label={text('events.sections')} tabs={tabs} />
    </OneEvent>
  );
}

function OneEvent({ event, actions, children }: { event: Event; actions: ReactNode; children: ReactNode }) {
  const text = useText();
  const [isEditing, setIsEditing] = useState(false);
  return (
    <Page
      title={event.name}
      chips={<EventState event={event} />}
      subtitle={<Subtitle event={event} />}
      actions={
        <>
          {actions}
          <Button onPress={() => setIsEditing(true)}>{text('events.edit')}</Button>
        </>
      }
    >
      {children}
      {isEditing && <EditDialog event={event} onClose={() => setIsEditing(false)} />}
    </Page>
  );
}

function Subtitle({ event }: { event: Event }) {
  const text = useText();
  const { place, registrationContact: contact } = event;
  return (
    <>
      <EventDays event={event} />
      {place.trim() !== '' && ` · ${place}`}
      {contact.trim() !== '' && ` · ${text('events.contact', { contact })}`}
    </>
  );
}

function EditDialog({ event, onClose }: { event: Event; onClose: () => void }) {
  const text = useText();
  const update = useUpdateEvent();
  return (
    <EventDialog
      title={text('events.edit.title')}
      draftKey={`event-edit:${event.id}`}
      known={event}
      error={update.error}
      isPending={update.isPending}
      onSave={(changed, done) => update.mutate({ id: event.id, event: changed }, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
