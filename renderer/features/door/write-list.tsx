import { useState } from 'react';
import type { Grant } from '../../../shared/grant.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { Progress } from '../../ui/progress.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { OfDoor } from './enter-door.tsx';
import { GivenLists } from './given-lists.tsx';
import { useWriteList } from './queries.ts';
import { Written } from './written.tsx';

/** A list for another device: until when, for whom, and where to. */
export function WriteList({ event, askForLead }: OfDoor) {
  const text = useText();
  const place = useChosenPlace();
  const day = today();
  const { value, setValue } = useDraft(`door-list:${event.id}`, {
    expiresOn: event.endsOn > day ? event.endsOn : day,
    givenTo: '',
  });
  const [file, setFile] = useState<Grant>();
  const { write, progress, stop } = useWriteList();
  const start = async () => {
    const lead = askForLead();
    if (lead === undefined || value.expiresOn === '') return;
    // Its name says nothing, as it shows in lists of recent files and downloads.
    const chosen = await place.choose('save-form', `list-${day}.html`);
    if (chosen === null) return;
    setFile(chosen.grant);
    write.mutate({ destination: chosen.grant, eventId: event.id, on: day, ...lead, ...value });
  };
  return (
    <>
      <Form onSubmit={() => void start()}>
        <DateField
          label={text('door.list.expires')}
          hint={text('door.list.expires.hint')}
          value={value.expiresOn}
          onChange={(expiresOn) => setValue({ ...value, expiresOn })}
          error={value.expiresOn === '' ? text('door.list.expires.missing') : undefined}
        />
        <TextField
          label={text('door.list.givenTo')}
          optional
          value={value.givenTo}
          onChange={(givenTo) => setValue({ ...value, givenTo })}
          maxLength={300}
        />
        <Button type="submit" isPending={write.isPending}>
          {text('door.list.write')}
        </Button>
      </Form>
      {place.picker}
      {write.isPending && (
        <Progress
          stage={text('door.list.writing')}
          done={progress?.done ?? 0}
          total={progress?.total ?? 1}
          onCancel={stop}
        />
      )}
      {write.error && <ErrorNote error={write.error} />}
      {write.data && file && <Written written={write.data} file={file} />}
      <GivenLists event={event} />
    </>
  );
}
