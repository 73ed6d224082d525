import { IMPACT, type QuestionKey, RISK, type SuggestedBy } from './questions.ts';

export type ShortAnswer = 'yes' | 'no' | 'unclear';
export type Level = 'low' | 'high';
export type Answers = Readonly<Partial<Record<QuestionKey, { readonly answer: ShortAnswer | null }>>>;

/**
 * Low or high as the answers suggest: high with one yes that weighs enough alone, or with two others. Null as long as an
 * unclear or open question could still make it high.
 */
export function suggestLevel(axis: 'impact' | 'risk', answers: Answers): Level | null {
  if (isHigh(axis, answers, ['yes'])) return 'high';
  return isHigh(axis, answers, ['yes', 'unclear', null]) ? null : 'low';
}

/** Whether the team may answer at all: a covered behaviour in a covered space, or anybody's safety (Safety First PDX). */
export function suggestJurisdiction(answers: Answers): 'inside' | 'outside' | null {
  const [behaviour, space, safety] = [
    answerTo('covered-behaviour', answers),
    answerTo('covered-space', answers),
    answerTo('safety-affected', answers),
  ];
  if (safety === 'yes' || (behaviour === 'yes' && space === 'yes')) return 'inside';
  return safety === 'no' && (behaviour === 'no' || space === 'no') ? 'outside' : null;
}

function isHigh(axis: 'impact' | 'risk', answers: Answers, counted: readonly (ShortAnswer | null)[]): boolean {
  const questions: Readonly<Partial<Record<QuestionKey, SuggestedBy>>> = axis === 'impact' ? IMPACT : RISK;
  const asked = Object.entries(questions) as [QuestionKey, SuggestedBy][]; // as it is written there
  const yes = asked.filter(([key]) => counted.includes(answerTo(key, answers)));
  return yes.some(([, weight]) => weight === 'alone') || yes.length >= 2;
}

function answerTo(key: QuestionKey, answers: Answers): ShortAnswer | null {
  return answers[key]?.answer ?? null;
}
