import type { Meeting } from '../../../shared/meetings/meeting.ts';
import type { Instant } from '../../../shared/time.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { zonedAt } from '../../lib/zoned-at.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useChangeMeeting } from './queries.ts';
import { type WhenAndWhere, WhenAndWhereFields } from './when-and-where.tsx';

/** Another time or place. Nobody is told by the app, as it sends nothing. */
export function ChangeDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const text = useText();
  const { id, startsAt: planned, place: known } = meeting;
  const draft = useDraft<WhenAndWhere>(`meeting-change:${id}`, { ...onTheClock(planned.at), place: known });
  const changeMeeting = useChangeMeeting();
  const { day, time, place } = draft.value;
  const startsAt = zonedAt(day, time);
  const save = () => {
    if (startsAt === undefined) return;
    changeMeeting.mutate({ id, startsAt, place }, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('meetings.change.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          onPress={save}
          isDisabled={startsAt === undefined}
          isPending={changeMeeting.isPending}
        >
          {text('meetings.change.save')}
        </DialogButtons>
      }
    >
      <p>{text('meetings.change.intro')}</p>
      <WhenAndWhereFields value={draft.value} onChange={(part) => draft.setValue((typed) => ({ ...typed, ...part }))} />
      {changeMeeting.error && <ErrorNote error={changeMeeting.error} />}
    </Dialog>
  );
}

/** As the clock on the wall here shows it. */
function onTheClock(at: Instant): Pick<WhenAndWhere, 'day' | 'time'> {
  const moment = new Date(at);
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
    .format(moment)
    .split(' ');
  return { day, time };
}
