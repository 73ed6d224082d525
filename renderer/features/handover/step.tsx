import type { ReactNode } from 'react';
import type { Ceremony, LookedThrough } from '../../../shared/handover/ceremony.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useTick } from './queries.ts';

interface StepProps {
  readonly name: string;
  readonly isDone: boolean;
  readonly children: ReactNode;
}

export function Step({ name, isDone, children }: StepProps) {
  const text = useText();
  return (
    <li className="sheet" id={`handover-${name}`}>
      <div className="handover-head">
        <h2>{text(`handover.step.${name}`)}</h2>
        <Chip tone={isDone ? 'on' : 'plain'}>{text(isDone ? 'handover.state.done' : 'handover.state.open')}</Chip>
      </div>
      {children}
    </li>
  );
}

interface LookedAtProps {
  readonly ceremony: Ceremony;
  readonly step: LookedThrough;
  readonly children: ReactNode;
}

/** A step that is done when people say that they went through it. */
export function LookedAt({ ceremony, step, children }: LookedAtProps) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const tick = useTick();
  const ticked = tickOf(ceremony, step);
  return (
    <Step name={step} isDone={ticked !== undefined}>
      {children}
      <CheckboxField
        label={text('handover.tick.named', { step: text(`handover.step.${step}`) })}
        checked={ticked !== undefined}
        onChange={(done) => tick.mutate({ id: ceremony.id, step, done })}
        isDisabled={ceremony.endedAt !== null}
        {...(ticked && {
          hint: text('handover.ticked', { member: nameOf(ticked.by), when: format.dateTime(ticked.at) }),
        })}
      />
      {tick.error && <ErrorNote error={tick.error} />}
    </Step>
  );
}

export function tickOf({ ticked }: Ceremony, step: LookedThrough) {
  return ticked.find((each) => each.step === step);
}
