import { ConflictAnswer } from '../../../shared/conflicts/answer.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { RadioField } from '../../ui/radio-field.tsx';

/** All that somebody is told of a case before they say whether they are too close to it (PSF). */
export interface CaseToDeclare {
  readonly id: string;
  readonly codeName: string;
  readonly reported: readonly string[];
  /** What else there is to say of it, such as why nobody is named. */
  readonly note?: string | undefined;
}

export type DeclaredAnswers = Readonly<Record<string, ConflictAnswer>>;

interface DeclareCasesProps {
  readonly cases: readonly CaseToDeclare[];
  readonly answers: DeclaredAnswers;
  readonly onChange: (answers: DeclaredAnswers) => void;
  readonly isMissing: boolean;
}

/** One question for each case. What is left can be answered with "No" in one go, once the list was read to its end. */
export function DeclareCases({ cases, answers, onChange, isMissing }: DeclareCasesProps) {
  const text = useText();
  const left = unanswered(cases, answers);
  return (
    <>
      {cases.map(({ id, codeName, reported, note }) => (
        <div key={id} className="handover-case">
          <RadioField
            label={codeName}
            hint={
              note ??
              (reported.length === 0
                ? text('handover.declare.nobody')
                : text('handover.declare.reported', { names: reported.join(', ') }))
            }
            value={answers[id] ?? ''}
            onChange={(answer) => onChange({ ...answers, [id]: ConflictAnswer.parse(answer) })}
            options={ConflictAnswer.options.map((answer) => ({
              value: answer,
              label: text(`conflicts.answer.${answer}`),
            }))}
            inline
          />
        </div>
      ))}
      {left.length > 1 && (
        <Button
          variant="quiet"
          onPress={() => onChange({ ...answers, ...Object.fromEntries(left.map(({ id }) => [id, 'none' as const])) })}
        >
          {text('handover.declare.rest', { count: left.length })}
        </Button>
      )}
      <div role="alert">
        {isMissing && left.length > 0 && (
          <p className="mistake">{text('handover.declare.missing', { count: left.length })}</p>
        )}
      </div>
    </>
  );
}

export function unanswered(cases: readonly CaseToDeclare[], answers: DeclaredAnswers): CaseToDeclare[] {
  return cases.filter(({ id }) => answers[id] === undefined);
}
