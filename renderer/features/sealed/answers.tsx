import { QUESTIONS } from '../../../shared/sealed/questions.ts';
import type { SealedAnswers } from '../../../shared/sealed/sealed-report.ts';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';

/** Each answer under its question, in the reporter's words. What was not answered is left out. */
export function Answers({ answers }: { answers: SealedAnswers }) {
  const text = useText();
  const answered = QUESTIONS.filter(({ id }) => answers[id] !== '');
  return (
    <Sheet>
      {answered.map(({ id, kind }) => (
        <div key={id} className="sealed-answer">
          <h2>{text(`sealed.ask.${id}`)}</h2>
          {kind === 'choice' ? (
            <p>{text(`sealed.choice.${answers[id]}`)}</p>
          ) : (
            <blockquote className="words" dir="auto">
              {answers[id]}
            </blockquote>
          )}
        </div>
      ))}
    </Sheet>
  );
}
