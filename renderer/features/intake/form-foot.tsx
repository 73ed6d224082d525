import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Saved } from '../../ui/saved.tsx';
import { type Step, stepAfter, stepBefore } from './steps.ts';

interface FormFootProps {
  readonly step: Step;
  readonly savedAt: string | undefined;
  readonly isArriving: boolean;
  readonly isFiling: boolean;
  readonly onGoTo: (step: Step) => void;
  readonly onLater: () => void;
  readonly onFile: () => void;
}

export function FormFoot({ step, savedAt, isArriving, isFiling, onGoTo, onLater, onFile }: FormFootProps) {
  const text = useText();
  const isLast = step === 'read-back';
  return (
    <>
      {isLast && isArriving && (
        <p role="status" className="care">
          {text('intake.file.wait')}
        </p>
      )}
      <div className="intake-foot">
        {step !== 'safety' && <Button onPress={() => onGoTo(stepBefore(step))}>{text('intake.back')}</Button>}
        {isLast ? (
          <Button variant="primary" onPress={onFile} isDisabled={isArriving || isFiling}>
            {text('intake.file')}
          </Button>
        ) : (
          <Button variant="primary" onPress={() => onGoTo(stepAfter(step))}>
            {text('intake.continue')}
          </Button>
        )}
        <Saved at={savedAt} />
        <span className="spring" />
        <Button variant="quiet" onPress={onLater}>
          {text('intake.later')}
        </Button>
      </div>
    </>
  );
}
