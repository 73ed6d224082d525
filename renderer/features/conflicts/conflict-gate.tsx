import type { ReactNode } from 'react';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { ClosedCase } from './closed-case.tsx';
import { ConflictQuestionPage } from './conflict-question-page.tsx';
import { useConflictQuestion } from './queries.ts';
import './conflicts.css';

/**
 * Before a case is shown: whoever has not said yet whether they are too close to it is asked, and whoever is out sees its
 * code name, status and dates.
 */
export function ConflictGate({ incidentId, children }: { incidentId: IncidentId; children: ReactNode }) {
  const text = useText();
  const { data: question, error } = useConflictQuestion(incidentId);
  if (question?.isAsked) return <ConflictQuestionPage question={question} />;
  if (question?.isOut) return <ClosedCase question={question} />;
  // What is wrong with the case is said by the case itself.
  if (question !== undefined || error) return children;
  // No page yet: the heading that takes the focus is the one that stays.
  return <p role="status">{text('incidents.loadingCase')}</p>;
}
