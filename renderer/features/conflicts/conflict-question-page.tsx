import { useState } from 'react';
import { ConflictAnswer, type ConflictQuestion } from '../../../shared/conflicts/answer.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { useAnswerConflict } from './queries.ts';
import { WayOutNote } from './way-out.tsx';

/** Nothing is typed here: one of three answers, and no reason is asked (PSF). */
export function ConflictQuestionPage({ question }: { question: ConflictQuestion }) {
  const text = useText();
  const { incidentId, codeName, reported, conflict } = question;
  const [answer, setAnswer] = useState<ConflictAnswer>();
  const [isMissing, setIsMissing] = useState(false);
  const send = useAnswerConflict();
  const save = () => {
    setIsMissing(answer === undefined);
    if (answer !== undefined) send.mutate({ incidentId, answer });
  };
  return (
    <Page title={codeName} subtitle={text('conflicts.ask.subtitle')}>
      <Form onSubmit={save}>
        <div className="sheet conflict-question">
          {reported.length > 0 && <p>{text('conflicts.ask.reported', { names: reported.join(', ') })}</p>}
          <p>{text('conflicts.ask.about')}</p>
          <RadioField
            label={text('conflicts.ask.question')}
            hint={text('conflicts.noReason')}
            error={isMissing ? text('conflicts.ask.missing') : undefined}
            value={answer ?? ''}
            onChange={(value) => setAnswer(ConflictAnswer.parse(value))}
            options={ConflictAnswer.options.map((value) => ({
              value,
              label: text(`conflicts.answer.${value}`),
              description: text(`conflicts.answer.${value}.about`),
            }))}
          />
          {conflict?.kind === 'soft' && <p className="care">{text('conflicts.ask.second')}</p>}
          {send.error && <ErrorNote error={send.error} />}
          <div className="form-foot">
            <Button variant="primary" type="submit" isPending={send.isPending}>
              {text('conflicts.ask.save')}
            </Button>
          </div>
        </div>
      </Form>
      <WayOutNote incidentId={incidentId} wayOut={question.wayOut} />
    </Page>
  );
}
