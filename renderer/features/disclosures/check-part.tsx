import type { ReactNode } from 'react';
import { type AcceptedLeak, leakKey, openLeaks } from '../../../shared/leak-check/leak.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { LeakMarks } from '../../ui/leak-marks.tsx';
import { type Told, useCheck } from './queries.ts';

interface CheckPartProps {
  readonly told: Told;
  readonly accepted: readonly AcceptedLeak[];
  readonly onAccepted: (accepted: AcceptedLeak[]) => void;
  readonly draftKey: string;
  /** How it leaves, once nothing is open. */
  readonly ways: ReactNode;
}

/** What it would tell of others. Who reported, was harmed or saw it comes out, whatever the reason. */
export function CheckPart({ told, accepted, onAccepted, draftKey, ways }: CheckPartProps) {
  const text = useText();
  const { data: checked, error } = useCheck(told);
  if (error) return <ErrorNote error={error} />;
  if (checked === undefined) return <p role="status">{text('disclosures.checking')}</p>;
  const { leaks, mustGo } = checked;
  const without = (leak: AcceptedLeak) => accepted.filter((each) => leakKey(each) !== leakKey(leak));
  if (mustGo.length > 0)
    return (
      <div className="care" role="alert">
        <p>{text('disclosures.never')}</p>
        <p>{text('disclosures.takeOut', { words: mustGo.map((words) => `“${words}”`).join(', ') })}</p>
      </div>
    );
  return (
    <>
      <LeakMarks
        text={checked.text}
        leaks={leaks}
        accepted={accepted}
        onAccept={(leak) => onAccepted([...without(leak), leak])}
        onWithdraw={(leak) => onAccepted(without(leak))}
        draftKey={draftKey}
      />
      {openLeaks(leaks, accepted).length === 0 && ways}
    </>
  );
}
