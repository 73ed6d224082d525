import { type Question, SECTIONS } from '../../../shared/sealed/questions.ts';
import type { SealedAnswers } from '../../../shared/sealed/sealed-report.ts';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';

/** Each answer under its question, in the reporter's words. What was not answered is left out. */
export function Answers({ answers }: { answers: SealedAnswers }) {
  const text = useText();
  return SECTIONS.map(({ id, questions }) => {
    const answered = questions.filter((question) => answers[question.id] !== '');
    if (answered.length === 0) return null;
    return (
      <Sheet key={id} title={text(`sealed.section.${id}`)}>
        {answered.map((question) => (
          <OneAnswer key={question.id} question={question} answer={answers[question.id]} />
        ))}
      </Sheet>
    );
  });
}

function OneAnswer({ question: { id, kind }, answer }: { question: Question; answer: string }) {
  const text = useText();
  return (
    <div className="sealed-answer">
      <h3>{text(`sealed.ask.${id}`)}</h3>
      {kind === 'choice' ? (
        <p>{text(`sealed.choice.${answer}`)}</p>
      ) : (
        <blockquote className="words" dir="auto">
          {answer}
        </blockquote>
      )}
    </div>
  );
}
