import { Link } from '@tanstack/react-router';
import type { Task } from '../../../shared/tasks/task.ts';
import { useMe, useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useSetTaskDone } from './queries.ts';

/** Due within a week or late; one's own first. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const text = useText();
  const me = useMe();
  const setDone = useSetTaskDone();
  const mine = tasks.filter(({ owner }) => owner === me);
  const others = tasks.filter(({ owner }) => owner !== me);
  return (
    <section className="today-part" aria-labelledby="today-tasks">
      <h2 id="today-tasks">{text('today.tasks')}</h2>
      {tasks.length === 0 && <p className="soft">{text('today.tasks.none')}</p>}
      <ul className="plain rows">
        {[...mine, ...others].map((task) => (
          <li key={task.id}>
            <TaskLine task={task} onDone={(done) => setDone.mutate({ id: task.id, done })} />
            <Link to="/incidents/$id" params={{ id: task.incidentId }}>
              {task.codeName}
            </Link>
          </li>
        ))}
      </ul>
      {setDone.error && <ErrorNote error={setDone.error} />}
    </section>
  );
}

function TaskLine({ task, onDone }: { task: Task; onDone: (done: boolean) => void }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const isLate = task.doneAt === null && task.due < today();
  const hint = text(isLate ? 'today.task.late' : 'today.task.due', {
    member: nameOf(task.owner),
    day: format.day(task.due),
  });
  return <CheckboxField label={task.title} hint={hint} checked={task.doneAt !== null} onChange={onDone} />;
}
