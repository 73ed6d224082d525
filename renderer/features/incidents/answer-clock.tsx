import type { IncidentSummary } from '../../../shared/incidents/incident.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';

type Clock = Pick<IncidentSummary, 'answerDue' | 'answeredAt'>;

/** The response clock in the head of a case: due, late, or stopped. */
export function AnswerClock({ incident }: { incident: Clock }) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { answerDue, answeredAt } = incident;
  if (answeredAt !== null)
    return <Chip>{text('incidents.clock.answered', { when: format.dateTime(answeredAt) })}</Chip>;
  if (answerDue === null) return null;
  const late = answerDue < now;
  const left = format.timeLeft(answerDue);
  return (
    <Chip tone={late ? 'late' : 'plain'}>{text(late ? 'incidents.clock.late' : 'incidents.clock.due', { left })}</Chip>
  );
}

export type AnswerWords = (incident: Clock) => { words: string; late: boolean };

/** The same in a list, in few words. Asked for once by the list, so that one clock runs for all its rows. */
export function useAnswerWords(): AnswerWords {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  return ({ answerDue, answeredAt }) => {
    if (answeredAt !== null) return { words: text('incidents.answered'), late: false };
    if (answerDue === null) return { words: text('incidents.answer.none'), late: false };
    const late = answerDue < now;
    return {
      words: text(late ? 'incidents.answer.late' : 'incidents.answer.due', { left: format.timeLeft(answerDue) }),
      late,
    };
  };
}
