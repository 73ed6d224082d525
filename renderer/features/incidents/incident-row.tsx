import { Link } from '@tanstack/react-router';
import type { IncidentSummary } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import type { AnswerWords } from './answer-clock.tsx';

interface IncidentRowProps {
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** Undefined while it is fetched. */
  readonly incident: IncidentSummary | undefined;
  readonly isActive: boolean;
  readonly answerWords: AnswerWords;
  readonly onPoint: () => void;
}

export function rowId(index: number): string {
  return `incident-row-${index}`;
}

export function IncidentRow({ index, top, incident, isActive, answerWords, onPoint }: IncidentRowProps) {
  return (
    <div
      role="row"
      id={rowId(index)}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className="incident-row"
      style={{ transform: `translateY(${top}px)` }}
      onPointerDown={onPoint}
    >
      {incident === undefined ? (
        <div role="gridcell">…</div>
      ) : (
        <Cells incident={incident} answer={answerWords(incident)} />
      )}
    </div>
  );
}

function Cells({ incident, answer }: { incident: IncidentSummary; answer: ReturnType<AnswerWords> }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <div role="gridcell">
        <Link to="/incidents/$id" params={{ id: incident.id }} tabIndex={-1} className="code-name">
          {incident.codeName}
        </Link>
      </div>
      <div role="gridcell">{text(`incidents.status.${incident.status}`)}</div>
      <div role="gridcell">{format.dateTime(incident.reportedAt)}</div>
      <div role="gridcell" className={answer.late ? 'late-words' : undefined}>
        {answer.words}
      </div>
      <div role="gridcell">{incident.openTasks || '–'}</div>
    </>
  );
}
