/**
 * The short questions of an assessment, after Safety First PDX (used by PSF, PyCon US and Django) and Otter Tech
 * (handbook §4 and §9). Each names its sentence in the message catalogue (`assessment.question.<key>`).
 */
export const JURISDICTION = ['covered-behaviour', 'covered-space', 'safety-affected'] as const;

/** A yes is enough to call it high, or it takes two. */
export type SuggestedBy = 'alone' | 'together';

/** How much harm was done. */
export const IMPACT = {
  public: 'together',
  marginalised: 'together',
  leader: 'together',
  aimed: 'together',
  power: 'together',
  contact: 'alone',
  'would-leave': 'alone',
} as const satisfies Record<string, SuggestedBy>;

/** How likely it is to happen again or to grow. */
export const RISK = {
  sexual: 'alone',
  'physical-safety': 'alone',
  'mental-health': 'alone',
  'after-stop': 'alone',
  repeated: 'together',
  pattern: 'together',
  reaction: 'together',
  'happen-again': 'together',
} as const satisfies Record<string, SuggestedBy>;

/** Would we decide the same for … Deciding more gently for the well-connected is what communities punish most (PyLadies). */
export const BIAS = ['stranger', 'friend', 'speaker'] as const;

export const ASKED_OF = { impact: keysOf(IMPACT), risk: keysOf(RISK) };
export const QUESTIONS = [...JURISDICTION, ...ASKED_OF.impact, ...ASKED_OF.risk];
export type QuestionKey = (typeof QUESTIONS)[number];

function keysOf<Key extends string>(questions: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(questions) as Key[]; // they have no other keys
}
