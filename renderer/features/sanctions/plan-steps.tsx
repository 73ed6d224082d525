import { useState } from 'react';
import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { AddStepDialog } from './add-step-dialog.tsx';
import { useSetStepDone } from './queries.ts';

type Step = Sanction['steps'][number];

/** What is to be done by when, to be ticked off; of a proposal, what would be. */
export function PlanSteps({ sanction }: { sanction: Sanction }) {
  const text = useText();
  const [isAdding, setIsAdding] = useState(false);
  const canAdd = sanction.state !== 'proposed' && sanction.state !== 'withdrawn';
  if (sanction.steps.length === 0 && sanction.kind !== 'plan') return null;
  return (
    <>
      <ul className="plain" aria-label={text('sanctions.steps')}>
        {sanction.steps.map((step) => (
          <li key={step.taskId ?? `${step.due} ${step.title}`}>
            <OneStep step={step} />
          </li>
        ))}
      </ul>
      {canAdd && (
        <Button variant="quiet" onPress={() => setIsAdding(true)}>
          {text('sanctions.steps.add')}
        </Button>
      )}
      {isAdding && <AddStepDialog sanction={sanction} onClose={() => setIsAdding(false)} />}
    </>
  );
}

function OneStep({ step: { taskId, kind, title, due, doneAt } }: { step: Step }) {
  const text = useText();
  const format = useFormat();
  const setDone = useSetStepDone();
  const isLate = doneAt === null && taskId !== null && due < today();
  const when = text(isLate ? 'sanctions.step.late' : 'sanctions.step.by', {
    kind: text(`sanctions.step.kind.${kind}`),
    day: format.day(due),
  });
  if (taskId === null) {
    return (
      <p className="plan-step">
        <span className="typed">{title}</span> <span className="small">{when}</span>
      </p>
    );
  }
  return (
    <>
      <CheckboxField
        label={title}
        hint={when}
        checked={doneAt !== null}
        onChange={(done) => setDone.mutate({ id: taskId, done })}
      />
      {setDone.error && <ErrorNote error={setDone.error} />}
    </>
  );
}
