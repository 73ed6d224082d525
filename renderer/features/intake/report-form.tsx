import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DraftKey } from '../../../shared/drafts/draft.ts';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { Arriving } from '../../hooks/use-arriving-files.ts';
import type { DraftState } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SayAndDoNot } from '../../ui/say-and-do-not.tsx';
import { DO_NOT, SAY } from './advice.ts';
import { problemsOf } from './completeness.ts';
import { FormFoot } from './form-foot.tsx';
import { atStep, type Intake, readingBack } from './intake.ts';
import { Problems } from './problems.tsx';
import type { useFileReport } from './queries.ts';
import { reportOf, takenDownOf } from './report-of.ts';
import { StepFields } from './step-fields.tsx';
import { StepList } from './step-list.tsx';
import type { StepProps } from './step-props.ts';
import type { Step } from './steps.ts';

interface ReportFormProps {
  readonly draftKey: DraftKey;
  readonly draft: DraftState<Intake>;
  readonly files: readonly Evidence[];
  readonly arriving: Arriving;
  readonly filing: ReturnType<typeof useFileReport>;
}

/** One step at a time, with what to say and not to say beside it. */
export function ReportForm({ draftKey, draft, files, arriving, filing }: ReportFormProps) {
  const text = useText();
  const navigate = useNavigate();
  const { value: intake } = draft;
  const { tries, file, begin } = useFiling(draftKey, draft, filing);
  const found = tries > 0 ? problemsOf(intake, today()) : [];
  const { heading, goTo } = useSteps(draft);
  const props: StepProps = {
    intake,
    ...useChanges(draft.setValue),
    mistake: (problem) =>
      found.some((one) => one.problem === problem) ? text(`intake.problem.${problem}`) : undefined,
  };
  const { step } = intake;
  return (
    <div className="intake">
      <StepList intake={intake} files={files.length} onGoTo={goTo} />
      <div className="record-columns">
        <div className="intake-head">
          <h1 ref={heading} tabIndex={-1}>
            {text(`intake.step.${step}`)}
          </h1>
          <p>{text(`intake.about.${step}`)}</p>
        </div>
        <Advice step={step} />
        <div className="intake-form">
          {step === 'read-back' && <Problems key={tries} found={found} onGoTo={goTo} />}
          <StepFields {...props} files={files} arriving={arriving} onGoTo={goTo} onBegin={begin} />
          {filing.error && <ErrorNote error={filing.error} />}
          <FormFoot
            step={step}
            savedAt={draft.savedAt}
            isArriving={arriving.isBusy}
            isFiling={filing.isPending}
            onGoTo={goTo}
            onLater={() => void navigate({ to: '/today' })}
            onFile={file}
          />
        </div>
      </div>
    </div>
  );
}

/** Read before the fields, as it is wanted before one speaks. */
function Advice({ step }: { step: Step }) {
  const text = useText();
  return (
    <aside className="intake-advice" aria-labelledby="intake-advice">
      <h2 id="intake-advice" className="visually-hidden">
        {text('intake.advice')}
      </h2>
      <SayAndDoNot
        say={SAY[step].map((key) => text(`intake.say.${key}`))}
        doNot={DO_NOT[step].map((key) => text(`intake.do-not.${key}`))}
      />
    </aside>
  );
}

/** How often it was tried, as what is missing is said only from then on. */
function useFiling(key: DraftKey, draft: DraftState<Intake>, filing: ReportFormProps['filing']) {
  const [tries, setTries] = useState(0);
  const { value: intake, setValue } = draft;
  const ifReady = (act: () => void) => () => {
    setTries((count) => count + 1);
    if (problemsOf(intake, today()).length === 0) act();
  };
  const file = ifReady(() => {
    const report = reportOf(intake);
    const takenDown = takenDownOf(intake);
    const incidentId = intake.joins?.id;
    if (report === undefined) return;
    const keepOut = [...(intake.keepOut ?? [])];
    filing.mutate({ draft: key, report, keepOut, ...takenDown, ...(incidentId && { incidentId }) });
  });
  // What is read aloud is what could be filed: otherwise the first version would have gaps that only this form asks for.
  const begin = ifReady(() => setValue((now) => readingBack(now, new Date().toISOString())));
  return { tries, file, begin };
}

/** Goes from step to step, and leads the keyboard and a screen reader along: to the heading, or to a named control. */
function useSteps({ value: { step }, setValue }: DraftState<Intake>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<{ step: Step; control?: string | undefined }>({ step });
  useEffect(() => {
    if (wanted.current.step !== step) return;
    const target = document.getElementById(wanted.current.control ?? '') ?? heading.current;
    focusFirst(target);
    if (target === heading.current) window.scrollTo({ top: 0 });
  }, [step]);
  const goTo = (next: Step, control?: string) => {
    wanted.current = { step: next, control };
    setValue((now) => atStep(now, next));
  };
  return { heading, goTo };
}

/** A group of choices is led to by its first control. */
function focusFirst(target: HTMLElement | null): void {
  const control = target?.matches('input, textarea, h1')
    ? target
    : target?.querySelector<HTMLElement>('input, textarea, [tabindex="0"]');
  control?.focus();
}

/** The same two functions at every letter typed: of fifty people on the screen, only the one who changes is drawn anew. */
function useChanges(setValue: DraftState<Intake>['setValue']): Pick<StepProps, 'change' | 'changeFields'> {
  return useMemo(
    () => ({
      change: (change) => setValue((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) })),
      changeFields: (part) => setValue((now) => ({ ...now, fields: { ...now.fields, ...part } })),
    }),
    [setValue],
  );
}
