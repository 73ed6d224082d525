import { ProgressBar } from 'react-aria-components';
import { useText } from '../hooks/use-text.ts';
import { Button } from './button.tsx';

interface ProgressProps {
  /** What is being done, in words. */
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly onCancel?: () => void;
}

export function Progress({ stage, done, total, onCancel }: ProgressProps) {
  const text = useText();
  return (
    <div className="progress">
      <ProgressBar aria-label={stage} value={done} maxValue={Math.max(total, 1)}>
        {({ percentage }) => (
          <>
            <span className="small">{stage}</span>
            <div className="progress-track">
              <div style={{ inlineSize: `${percentage ?? 0}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      {onCancel && <Button onPress={onCancel}>{text('ui.cancel')}</Button>}
    </div>
  );
}
