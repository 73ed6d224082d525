import { useId, useState } from 'react';
import { FIRST_ACTIONS } from '../../../shared/reports/first-actions.ts';
import type { Situation } from '../../../shared/reports/report.ts';
import type { Instant } from '../../../shared/time.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { zonedAt } from '../../lib/zoned-at.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import type { StepProps } from './step-props.ts';
import { typedAt } from './when-words.ts';
import './first-actions.css';

interface FirstActionsProps extends Pick<StepProps, 'intake' | 'change'> {
  readonly situation: Situation;
}

/** What is done first. Each tick keeps its time, and the time can be put right: one may write later than one acts. */
export function FirstActions({ intake, change, situation }: FirstActionsProps) {
  const text = useText();
  const title = useId();
  const done = intake.fields.firstActions;
  const setDone = (next: typeof done) => change((now) => ({ fields: { ...now.fields, firstActions: next } }));
  const others = (action: string) => done.filter((before) => before.action !== action);
  return (
    <div className="first-actions" role="group" aria-labelledby={title}>
      <h2 id={title}>{text('intake.firstActions')}</h2>
      <p className="hint">{text('intake.firstActions.hint')}</p>
      {FIRST_ACTIONS[situation].map((action) => (
        <FirstAction
          key={action}
          label={text(`firstActions.${action}`)}
          done={done.find((before) => before.action === action)}
          onTick={(isDone) =>
            setDone(isDone ? [...others(action), { action, at: new Date().toISOString() }] : others(action))
          }
          onTime={(at) => setDone(done.map((before) => (before.action === action ? { action, at } : before)))}
        />
      ))}
    </div>
  );
}

interface FirstActionProps {
  readonly label: string;
  readonly done: { readonly at: Instant | null } | undefined;
  readonly onTick: (isDone: boolean) => void;
  readonly onTime: (at: Instant | null) => void;
}

function FirstAction({ label, done, onTick, onTime }: FirstActionProps) {
  const text = useText();
  const format = useFormat();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const fields = useId();
  const when = done === undefined || done.at === null ? undefined : format.dateTime(done.at);
  return (
    <div className="first-action">
      <CheckboxField label={label} checked={done !== undefined} onChange={onTick} />
      {done !== undefined && (
        <p className="small">
          {when === undefined ? text('intake.firstActions.noTime') : text('intake.firstActions.at', { when })}
          <Button
            variant="quiet"
            aria-label={text('intake.firstActions.correctOf', { action: label })}
            aria-expanded={isCorrecting}
            aria-controls={fields}
            onPress={() => setIsCorrecting((is) => !is)}
          >
            {text('intake.firstActions.correct')}
          </Button>
        </p>
      )}
      {done !== undefined && isCorrecting && (
        <div id={fields}>
          <TimeOfAction at={done.at} onChange={onTime} />
        </div>
      )}
    </div>
  );
}

/** Both emptied: nobody knows when. Half a time is none yet. */
function TimeOfAction({ at, onChange }: { at: Instant | null; onChange: (at: Instant | null) => void }) {
  const text = useText();
  const [typed, setTyped] = useState(() => typedAt(at));
  const set = (next: typeof typed) => {
    setTyped(next);
    if (next.day === '' && next.time === '') onChange(null);
    const moment = zonedAt(next.day, next.time);
    if (moment !== undefined) onChange(moment.at);
  };
  return (
    <div className="side-by-side">
      <DateField label={text('intake.firstActions.day')} value={typed.day} onChange={(day) => set({ ...typed, day })} />
      <TimeField
        label={text('intake.firstActions.time')}
        value={typed.time}
        onChange={(time) => set({ ...typed, time })}
      />
    </div>
  );
}
