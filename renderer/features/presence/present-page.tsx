import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Task } from '../../../shared/tasks/task.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { SayAndDoNot } from '../../ui/say-and-do-not.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { FirstSteps } from './first-steps.tsx';
import { useCodeName, useFirstTasks, useSetTaskDone } from './queries.ts';
import '../../ui/record.css';
import './presence.css';

const DO = ['two', 'calm', 'leave', 'help'] as const;
const DO_NOT = ['crowd', 'who', 'argue'] as const;

interface PresentPageProps {
  readonly id: IncidentId;
  /** Whom to call: shown beside. */
  readonly emergency: ReactNode;
}

/** The first steps, right after the case was made: to be ticked with one hand, while one speaks. */
export function PresentPage({ id, emergency }: PresentPageProps) {
  const text = useText();
  const codeName = useCodeName(id);
  const sentences = (kind: string, keys: readonly string[]) => keys.map((key) => text(`presence.${kind}.${key}`));
  return (
    <Page
      title={text('presence.first')}
      subtitle={codeName && text('presence.made', { codeName })}
      actions={
        <Link to="/incidents/$id" params={{ id }} className="button primary">
          {text('presence.openCase')}
        </Link>
      }
    >
      <div className="record-columns">
        <div className="stack">
          <Steps incidentId={id} />
          <SayAndDoNot say={sentences('do', DO)} doNot={sentences('doNot', DO_NOT)} />
        </div>
        <div className="stack">{emergency}</div>
      </div>
    </Page>
  );
}

/** A member who is out of the case knows what to do all the same, and leaves the rest to others. */
function Steps({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const { data: tasks = [], error } = useFirstTasks(incidentId);
  if (error instanceof AppError && error.code === 'conflict')
    return (
      <Sheet title={text('presence.steps')}>
        <FirstSteps />
        <p className="care">{text('presence.out')}</p>
      </Sheet>
    );
  return (
    <Sheet title={text('presence.steps')}>
      {error && <ErrorNote error={error} />}
      <ul className="plain presence-steps">
        {inOrder(tasks).map((task) => (
          <Step key={task.id} task={task} />
        ))}
      </ul>
    </Sheet>
  );
}

/** As they are done, ticked or not: their ids are made one after the other. */
function inOrder(tasks: readonly Task[]): Task[] {
  return tasks.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function Step({ task: { id, title, owner, doneAt } }: { task: Task }) {
  const text = useText();
  const nameOf = useMemberName();
  const setDone = useSetTaskDone();
  return (
    <li>
      <CheckboxField
        label={title}
        hint={text('presence.owner', { member: nameOf(owner) })}
        checked={doneAt !== null}
        onChange={(done) => setDone.mutate({ id, done })}
      />
      {setDone.error && <ErrorNote error={setDone.error} />}
    </li>
  );
}
