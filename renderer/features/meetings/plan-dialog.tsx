import { useNavigate } from '@tanstack/react-router';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { zonedAt } from '../../lib/zoned-at.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { usePlanMeeting } from './queries.ts';

interface Plan {
  readonly day: string;
  readonly time: string;
  readonly place: string;
}

export function PlanDialog({ incidentId, onClose }: { incidentId: IncidentId; onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const draft = useDraft<Plan>(`meeting-plan:${incidentId}`, { day: today(), time: '', place: '' });
  const plan = usePlanMeeting();
  const { day, time, place } = draft.value;
  const startsAt = zonedAt(day, time);
  const change = (part: Partial<Plan>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = async () => {
    if (startsAt === undefined) return;
    const { id } = await plan.mutateAsync({ incidentId, startsAt, place });
    await draft.discard();
    onClose();
    await navigate({ to: '/meetings/$id', params: { id } });
  };
  return (
    <Dialog
      title={text('meetings.plan.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('ui.cancel')}</Button>
          <Button
            variant="primary"
            onPress={() => void save().catch(() => undefined /* shown below */)}
            isDisabled={startsAt === undefined || plan.isPending}
          >
            {text('meetings.plan.save')}
          </Button>
        </>
      }
    >
      <p>{text('meetings.plan.intro')}</p>
      <div className="side-by-side">
        <DateField label={text('meetings.plan.day')} value={day} onChange={(typed) => change({ day: typed })} />
        <TimeField label={text('meetings.plan.time')} value={time} onChange={(typed) => change({ time: typed })} />
      </div>
      <TextField
        label={text('meetings.plan.place')}
        hint={text('meetings.plan.place.hint')}
        optional
        value={place}
        onChange={(typed) => change({ place: typed })}
        maxLength={300}
      />
      {plan.error && <ErrorNote error={plan.error} />}
    </Dialog>
  );
}
