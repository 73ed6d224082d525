import { useText } from '../../hooks/use-text.ts';
import type { StepProps } from './step-props.ts';
import { ToldField } from './told-field.tsx';

/** Three blocks that are never mixed: the reporter's words, what the report taker saw, and what they make of it. */
export function AccountStep(props: StepProps) {
  const text = useText();
  return (
    <>
      <ToldField {...props} name="account" rows={8} big hint={text('intake.account.hint')} />
      <ToldField {...props} name="observed" rows={3} hint={text('intake.observed.hint')} />
      <div className="intake-reading">
        <ToldField {...props} name="reading" rows={3} hint={text('intake.reading.hint')} />
      </div>
      <ToldField {...props} name="policy" rows={2} />
    </>
  );
}
