import { AssessmentFields } from '../../../shared/assessments/assessment.ts';
import { QUESTIONS, type QuestionKey } from '../../../shared/assessments/questions.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { saveAssessment } from '../assessments.ts';
import type { MutationContext } from '../context.ts';

/** A case that was weighed: it is the team's to answer, what is named is so, and the rest is not. */
export function weigh(
  context: MutationContext,
  incidentId: IncidentId,
  { yes, otherWay }: { yes: readonly QuestionKey[]; otherWay: string },
): void {
  const answers = Object.fromEntries(
    QUESTIONS.map((question) => [question, { answer: yes.includes(question) ? 'yes' : 'no' }]),
  );
  const ours = { 'covered-behaviour': { answer: 'yes' }, 'covered-space': { answer: 'yes' } };
  const bias = { stranger: 'yes', friend: 'yes', speaker: 'yes' };
  const assessment = AssessmentFields.parse({
    ...{ answers: { ...answers, ...ours }, bias, otherWay },
    ...{ impact: { level: null }, risk: { level: null } },
  });
  saveAssessment(context, { incidentId, assessment });
}
