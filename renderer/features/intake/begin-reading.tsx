import { useEffect, useRef, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import type { Intake } from './intake.ts';
import { takenDownOf } from './report-of.ts';

/** From this moment on, what was taken down is kept as it is, and what they put right stands beside it. */
export function BeginReading({ intake, onBegin }: { intake: Intake; onBegin: () => void }) {
  const text = useText();
  const [isBeginning, setIsBeginning] = useState(false);
  if (intake.takenDown !== null) return <Begun intake={intake} at={intake.takenDown.at} isFocused={isBeginning} />;
  const begin = () => {
    setIsBeginning(true);
    onBegin();
  };
  return (
    <div className="intake-reading-back">
      <p>{text('intake.begin.about')}</p>
      <Button onPress={begin}>{text('intake.begin')}</Button>
    </div>
  );
}

function Begun({ intake, at, isFocused }: { intake: Intake; at: string; isFocused: boolean }) {
  const text = useText();
  const format = useFormat();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocused) line.current?.focus();
  }, [isFocused]);
  const isCorrected = takenDownOf(intake) !== undefined;
  return (
    <div className="do intake-reading-back" ref={line} tabIndex={-1} role="status">
      <p>{text('intake.begun', { when: format.dateTime(at) })}</p>
      {isCorrected && <p>{text('intake.begun.corrected')}</p>}
    </div>
  );
}
