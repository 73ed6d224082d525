import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { Arriving } from '../../hooks/use-arriving-files.ts';
import { AccountStep } from './account-step.tsx';
import { EvidenceStep } from './evidence-step.tsx';
import { OthersStep } from './others-step.tsx';
import { ReadBackStep } from './read-back-step.tsx';
import { SafetyStep } from './safety-step.tsx';
import type { StepProps } from './step-props.ts';
import type { Step } from './steps.ts';
import { WhenStep } from './when-step.tsx';
import { WhoStep } from './who-step.tsx';
import { WishesStep } from './wishes-step.tsx';

interface StepFieldsProps extends StepProps {
  readonly files: readonly Evidence[];
  readonly arriving: Arriving;
  readonly onGoTo: (step: Step) => void;
  readonly onBegin: () => void;
}

export function StepFields({ files, arriving, onGoTo, onBegin, ...props }: StepFieldsProps) {
  switch (props.intake.step) {
    case 'safety':
      return <SafetyStep {...props} />;
    case 'account':
      return <AccountStep {...props} />;
    case 'when':
      return <WhenStep {...props} />;
    case 'who':
      return <WhoStep {...props} />;
    case 'others':
      return <OthersStep {...props} />;
    case 'wishes':
      return <WishesStep {...props} />;
    case 'evidence':
      return <EvidenceStep {...props} files={files} arriving={arriving} />;
    case 'read-back':
      return <ReadBackStep {...props} files={files} onGoTo={onGoTo} onBegin={onBegin} />;
  }
}
