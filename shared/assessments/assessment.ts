import { z } from 'zod';
import { AllegationId } from '../allegations/allegation.ts';
import { EvidenceId } from '../evidence/evidence.ts';
import { MemberId } from '../members/member.ts';
import { Line, LongText } from '../text.ts';
import { Instant } from '../time.ts';
import { BIAS, QUESTIONS } from './questions.ts';
import { type Level, suggestLevel } from './suggestion.ts';

export const ShortAnswer = z.enum(['yes', 'no', 'unclear']);

/** An answer with what it rests on. */
const Answered = z.strictObject({
  answer: ShortAnswer.nullable(),
  note: Line.default(''),
  evidence: z.array(EvidenceId).max(200).default([]),
  allegations: z.array(AllegationId).max(200).default([]),
});
export type Answered = z.infer<typeof Answered>;

/** `level` null: as the answers suggest. */
const OwnLevel = z.strictObject({ level: z.enum(['low', 'high']).nullable(), reason: LongText.default('') });

const fields = {
  answers: z.partialRecord(z.enum(QUESTIONS), Answered),
  impact: OwnLevel,
  risk: OwnLevel,
  bias: z.partialRecord(z.enum(BIAS), ShortAnswer),
  biasNotes: LongText.default(''),
  /** The same, told with the two sides changed over. */
  otherWay: LongText.default(''),
};

export const AssessmentFields = z.strictObject(fields).superRefine((assessment, { addIssue }) => {
  for (const axis of AXES)
    if (needsReason(assessment, axis))
      addIssue({ code: 'custom', path: [axis, 'reason'], message: 'another level than suggested needs a reason' });
});
export type AssessmentFields = z.infer<typeof AssessmentFields>;

export const Assessment = z.object({ ...fields, by: MemberId, at: Instant });
export type Assessment = z.infer<typeof Assessment>;

export const EMPTY_ASSESSMENT: AssessmentFields = {
  answers: {},
  impact: { level: null, reason: '' },
  risk: { level: null, reason: '' },
  bias: {},
  biasNotes: '',
  otherWay: '',
};

export const AXES = ['impact', 'risk'] as const;
type Axis = (typeof AXES)[number];
type Judged = Pick<AssessmentFields, 'answers' | Axis>;

/** As the team put it, else as the answers suggest; null: not decided. */
export function levelOf(assessment: Judged, axis: Axis): Level | null {
  return assessment[axis].level ?? suggestLevel(axis, assessment.answers);
}

/** The team put another level than the answers suggest, and did not say why. */
export function needsReason(assessment: Judged, axis: Axis): boolean {
  const { level, reason } = assessment[axis];
  return level !== null && level !== suggestLevel(axis, assessment.answers) && reason.trim() === '';
}

/** A field of the 2 × 2 matrix, impact first: `high-low` is high impact, low risk. */
export const Cell = z.enum(['low-low', 'low-high', 'high-low', 'high-high']);
export type Cell = z.infer<typeof Cell>;

export function cellOf(assessment: Judged): Cell | null {
  const [impact, risk] = [levelOf(assessment, 'impact'), levelOf(assessment, 'risk')];
  return impact === null || risk === null ? null : `${impact}-${risk}`;
}
