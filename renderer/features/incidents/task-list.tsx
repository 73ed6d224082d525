import { useState } from 'react';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Task } from '../../../shared/tasks/task.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useSetTaskDone, useTasks } from './queries.ts';
import { TaskDialog } from './task-dialog.tsx';

export function TaskList({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const { data: tasks = [], isSuccess } = useTasks(incidentId);
  const [isAdding, setIsAdding] = useState(false);
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const done = tasks.filter(({ doneAt }) => doneAt !== null);
  return (
    <Sheet title={text('incidents.tasks.title')}>
      {isSuccess && open.length === 0 && <p className="soft">{text('incidents.tasks.empty')}</p>}
      <Tasks tasks={open} />
      {done.length > 0 && (
        <details>
          <summary>{text('incidents.tasks.done', { count: done.length })}</summary>
          <Tasks tasks={done} />
        </details>
      )}
      <Button variant="quiet" onPress={() => setIsAdding(true)}>
        {text('incidents.tasks.add')}
      </Button>
      {isAdding && <TaskDialog incidentId={incidentId} onClose={() => setIsAdding(false)} />}
    </Sheet>
  );
}

function Tasks({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="plain tasks">
      {tasks.map((task) => (
        <OneTask key={task.id} task={task} />
      ))}
    </ul>
  );
}

function OneTask({ task }: { task: Task }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const setDone = useSetTaskDone();
  const [isChanging, setIsChanging] = useState(false);
  const { id, incidentId, title, owner, due, doneAt } = task;
  const isLate = doneAt === null && due < today();
  return (
    <li className="task">
      <CheckboxField
        label={title}
        hint={text(isLate ? 'incidents.tasks.late' : 'incidents.tasks.who', {
          member: nameOf(owner),
          due: format.day(due),
        })}
        checked={doneAt !== null}
        onChange={(done) => setDone.mutate({ id, done })}
      />
      {doneAt === null && (
        <Button
          variant="quiet"
          aria-label={text('incidents.tasks.changeName', { title })}
          onPress={() => setIsChanging(true)}
        >
          {text('incidents.tasks.change')}
        </Button>
      )}
      {setDone.error && <ErrorNote error={setDone.error} />}
      {isChanging && <TaskDialog incidentId={incidentId} task={task} onClose={() => setIsChanging(false)} />}
    </li>
  );
}
