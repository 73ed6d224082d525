import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import type { Task } from '../../../shared/tasks/task.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useMe, useMemberOptions } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAddTask, useUpdateTask } from './queries.ts';

interface TaskDraft {
  readonly title: string;
  /** Empty: the member who writes it. */
  readonly owner: string;
  readonly due: string;
}

interface TaskDialogProps {
  readonly incidentId: IncidentId;
  /** The one that is changed; a new one without it. */
  readonly task?: Task;
  readonly onClose: () => void;
}

export function TaskDialog({ incidentId, task, onClose }: TaskDialogProps) {
  const text = useText();
  const me = useMe();
  const owners = useMemberOptions();
  const draft = useDraft<TaskDraft>(`task:${task?.id ?? incidentId}`, task ?? { title: '', owner: '', due: today() });
  const { save, isPending, error } = useSaveTask(incidentId, task, () => void draft.discard().then(onClose));
  const { title, due } = draft.value;
  const owner = MemberId.safeParse(draft.value.owner || me).data;
  const change = (part: Partial<TaskDraft>) => draft.setValue((typed) => ({ ...onlyTyped(typed), ...part }));
  return (
    <Dialog
      title={text(task === undefined ? 'incidents.tasks.addTitle' : 'incidents.tasks.changeTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          onPress={() => owner !== undefined && save({ title, owner, due })}
          isDisabled={title.trim() === '' || due === '' || owner === undefined}
          isPending={isPending}
        >
          {text(task === undefined ? 'incidents.tasks.save' : 'incidents.tasks.saveChange')}
        </DialogButtons>
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
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}

function useSaveTask(incidentId: IncidentId, task: Task | undefined, onSuccess: () => void) {
  const add = useAddTask();
  const update = useUpdateTask();
  const save = (fields: Pick<Task, 'title' | 'owner' | 'due'>) =>
    task === undefined
      ? add.mutate({ incidentId, ...fields }, { onSuccess })
      : update.mutate({ id: task.id, ...fields }, { onSuccess });
  return { save, isPending: add.isPending || update.isPending, error: add.error ?? update.error };
}

/** A draft holds what was typed, and nothing else of the task. */
function onlyTyped({ title, owner, due }: TaskDraft): TaskDraft {
  return { title, owner, due };
}
