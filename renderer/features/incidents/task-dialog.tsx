import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useMe, useMemberOptions } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAddTask } from './queries.ts';

interface TaskDraft {
  readonly title: string;
  /** Empty: the member who writes it. */
  readonly owner: string;
  readonly due: string;
}

export function TaskDialog({ incidentId, onClose }: { incidentId: IncidentId; onClose: () => void }) {
  const text = useText();
  const me = useMe();
  const owners = useMemberOptions();
  const draft = useDraft<TaskDraft>(`task:${incidentId}`, { title: '', owner: '', due: today() });
  const add = useAddTask();
  const { title, due } = draft.value;
  const owner = MemberId.safeParse(draft.value.owner || me).data;
  const change = (part: Partial<TaskDraft>) => draft.setValue((task) => ({ ...task, ...part }));
  const save = () => {
    if (owner === undefined) return;
    add.mutate({ incidentId, title, owner, due }, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('incidents.tasks.addTitle')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('incidents.cancel')}</Button>
          <Button
            variant="primary"
            onPress={save}
            isDisabled={title.trim() === '' || due === '' || owner === undefined || add.isPending}
          >
            {text('incidents.tasks.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={text('incidents.tasks.what')}
        hint={text('incidents.tasks.what.hint')}
        value={title}
        onChange={(typed) => change({ title: typed })}
        maxLength={300}
        autoFocus
      />
      <SelectField
        label={text('incidents.tasks.owner')}
        value={owner ?? ''}
        onChange={(value) => change({ owner: value })}
        options={owners}
      />
      <DateField label={text('incidents.tasks.due')} value={due} onChange={(day) => change({ due: day })} />
      {add.error && <ErrorNote error={add.error} />}
    </Dialog>
  );
}
