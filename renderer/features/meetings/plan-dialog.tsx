import { useNavigate } from '@tanstack/react-router';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { zonedAt } from '../../lib/zoned-at.ts';
import { CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useOtherCases, usePlanMeeting } from './queries.ts';
import { type WhenAndWhere, WhenAndWhereFields } from './when-and-where.tsx';

interface Plan extends WhenAndWhere {
  readonly also?: readonly string[];
}

export function PlanDialog({ incidentId, onClose }: { incidentId: IncidentId; onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const draft = useDraft<Plan>(`meeting-plan:${incidentId}`, { day: today(), time: '', place: '' });
  const plan = usePlanMeeting();
  const { day, time, place, also = [] } = draft.value;
  const startsAt = zonedAt(day, time);
  const change = (part: Partial<Plan>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = async () => {
    if (startsAt === undefined) return;
    const others = also.map((each) => IncidentId.parse(each));
    const { id } = await plan.mutateAsync({ incidentId, also: others, startsAt, place });
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
        <DialogButtons
          onCancel={onClose}
          onPress={() => void save().catch(() => undefined /* shown below */)}
          isDisabled={startsAt === undefined}
          isPending={plan.isPending}
        >
          {text('meetings.plan.save')}
        </DialogButtons>
      }
    >
      <p>{text('meetings.plan.intro')}</p>
      <WhenAndWhereFields value={draft.value} onChange={change} />
      <AlsoAbout incidentId={incidentId} value={also} onChange={(chosen) => change({ also: chosen })} />
      {plan.error && <ErrorNote error={plan.error} />}
    </Dialog>
  );
}

interface AlsoAboutProps {
  readonly incidentId: IncidentId;
  readonly value: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Small groups meet about several cases at once, one after the other. */
function AlsoAbout({ incidentId, value, onChange }: AlsoAboutProps) {
  const text = useText();
  const others = useOtherCases(incidentId);
  if (others.length === 0) return null;
  return (
    <div className="also-about">
      <CheckboxGroup
        label={text('meetings.plan.also')}
        hint={text('meetings.plan.also.hint')}
        optional
        value={value}
        onChange={onChange}
        options={others.map(({ id, codeName }) => ({ value: id, label: codeName }))}
      />
    </div>
  );
}
