import { useState } from 'react';
import {
  type Answered,
  type Assessment,
  type AssessmentFields,
  AXES,
  cellOf,
  needsReason,
} from '../../../shared/assessments/assessment.ts';
import type { Ladder } from '../../../shared/assessments/ladder.ts';
import { ASKED_OF, JURISDICTION, type QuestionKey } from '../../../shared/assessments/questions.ts';
import { suggestJurisdiction } from '../../../shared/assessments/suggestion.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Saved } from '../../ui/saved.tsx';
import { BiasFields } from './bias-fields.tsx';
import { LevelField } from './level-field.tsx';
import { Matrix } from './matrix.tsx';
import { type Grounds, useSaveAssessment } from './queries.ts';
import { QuestionField } from './question-field.tsx';

interface AssessmentFormProps {
  readonly incidentId: IncidentId;
  readonly saved: AssessmentFields;
  /** Who saved it, and when. */
  readonly signed: Assessment | null;
  readonly grounds: Grounds;
  readonly ladder: Ladder;
}

export function AssessmentForm({ incidentId, saved, signed, grounds, ladder }: AssessmentFormProps) {
  const text = useText();
  const draft = useDraft<AssessmentFields>(`assessment:${incidentId}`, saved);
  const save = useSaveAssessment();
  const [isTried, setIsTried] = useState(false);
  const { value } = draft;
  const change = (part: Partial<AssessmentFields>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const answer = (key: QuestionKey, answered: Answered) =>
    draft.setValue((typed) => ({ ...typed, answers: { ...typed.answers, [key]: answered } }));
  const saveIt = () => {
    setIsTried(true);
    if (AXES.some((axis) => needsReason(value, axis))) return;
    save.mutate({ incidentId, assessment: value }, { onSuccess: () => void draft.discard() });
  };
  const asked = { answers: value.answers, grounds, onAnswer: answer };
  return (
    <>
      <fieldset className="group">
        <legend>{text('assessment.jurisdiction')}</legend>
        <Questions keys={JURISDICTION} {...asked} />
        <p className="record-sentence">
          {text(`assessment.jurisdiction.${suggestJurisdiction(value.answers) ?? 'open'}`)}
        </p>
      </fieldset>
      {AXES.map((axis) => (
        <fieldset key={axis} className="group">
          <legend>{text(`assessment.${axis}`)}</legend>
          <Questions keys={ASKED_OF[axis]} {...asked} />
          <LevelField
            axis={axis}
            assessment={value}
            isTried={isTried}
            onChange={(level) => change(axis === 'impact' ? { impact: level } : { risk: level })}
          />
        </fieldset>
      ))}
      <Matrix cell={cellOf(value)} ladder={ladder} />
      <BiasFields assessment={value} onChange={change} />
      <div className="form-foot">
        <Button variant="primary" onPress={saveIt} isPending={save.isPending}>
          {text('assessment.save')}
        </Button>
        <Saved at={draft.savedAt} />
        {signed !== null && <Signed signed={signed} />}
      </div>
      {save.error && <ErrorNote error={save.error} />}
    </>
  );
}

interface QuestionsProps {
  readonly keys: readonly QuestionKey[];
  readonly answers: AssessmentFields['answers'];
  readonly grounds: Grounds;
  readonly onAnswer: (key: QuestionKey, answered: Answered) => void;
}

function Questions({ keys, answers, grounds, onAnswer }: QuestionsProps) {
  return keys.map((key) => (
    <QuestionField
      key={key}
      question={key}
      answered={answers[key]}
      grounds={grounds}
      onChange={(answered) => onAnswer(key, answered)}
    />
  ));
}

function Signed({ signed: { by, at } }: { signed: Assessment }) {
  const text = useText();
  const when = useFormat().dateTime(at);
  return <span className="small">{text('assessment.signed', { member: useMemberName()(by), when })}</span>;
}
