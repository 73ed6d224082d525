import { PRESETS, type PresetName } from '../../../shared/promises/presets.ts';
import { PromiseRules, type Term } from '../../../shared/promises/promise.ts';

/** As it stands in two fields; an empty count promises nothing. */
export interface TypedTerm {
  readonly count: string;
  readonly unit: Term['unit'];
}

/** Promises with a length of time for events and one for elsewhere. */
export const TIMED = ['acknowledge', 'meet', 'answer'] as const;
type Timed = (typeof TIMED)[number];
type TypedTerms = Readonly<Record<'event' | 'community', TypedTerm>>;

export type TypedRules = Readonly<Record<Timed, TypedTerms>> & {
  readonly from: PromiseRules['answer']['from'];
  readonly appealWindow: TypedTerm;
};

export function typedRules({ acknowledge, meet, answer, appealWindow }: PromiseRules): TypedRules {
  return {
    acknowledge: typedTerms(acknowledge),
    meet: typedTerms(meet),
    answer: typedTerms(answer),
    from: answer.from,
    appealWindow: typedTerm(appealWindow, 'days'),
  };
}

/** Undefined as long as something in it is no length of time. */
export function rulesOf({ acknowledge, meet, answer, from, appealWindow }: TypedRules): PromiseRules | undefined {
  return PromiseRules.safeParse({
    acknowledge: termsOf(acknowledge),
    meet: termsOf(meet),
    answer: { ...termsOf(answer), from },
    appealWindow: termOf(appealWindow),
  }).data;
}

/** Whose promises these are; undefined when they are the team's own. */
export function presetOf(typed: TypedRules): PresetName | undefined {
  const same = JSON.stringify(typedOnly(typed));
  return PRESET_NAMES.find((name) => JSON.stringify(typedOnly(typedRules(PRESETS[name]))) === same);
}

export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[]; // the keys of a record are its names

/** The unit beside an empty field means nothing. */
function typedOnly(typed: TypedRules) {
  return {
    ...typed,
    ...Object.fromEntries(TIMED.map((promise) => [promise, termsOf(typed[promise])])),
    appealWindow: termOf(typed.appealWindow),
  };
}

function typedTerms({ event, community }: { event: Term | null; community: Term | null }): TypedTerms {
  return { event: typedTerm(event, 'hours'), community: typedTerm(community, 'days') };
}

function typedTerm(term: Term | null, unit: Term['unit']): TypedTerm {
  return term === null ? { count: '', unit } : { count: String(term.count), unit: term.unit };
}

function termsOf({ event, community }: TypedTerms) {
  return { event: termOf(event), community: termOf(community) };
}

function termOf({ count, unit }: TypedTerm) {
  return count.trim() === '' ? null : { count: Number(count), unit };
}
