import { PresetKind, type SanctionKind } from '../sanctions/catalogue.ts';
import type { Sanction } from '../sanctions/sanction.ts';
import type { Outcome, Precedents } from './precedent.ts';

const WITHOUT_LENGTH: ReadonlySet<SanctionKind> = new Set([
  'nothing',
  'not-a-breach',
  'spoken-warning',
  'written-warning',
]);
const BY_HARSHNESS: readonly SanctionKind[] = PresetKind.options;
/** From ten years on, a length is as good as none. */
const LONGEST_DAYS = 3650;
/** In milliseconds. */
const DAY = 86_400_000;

/**
 * How hard an answer is, to be compared: its place in the catalogue, which has the mildest first, and within one kind its
 * length. Null is no answer at all. Undefined for a kind of the team's own, which has no place there.
 */
export function harshness(outcome: Outcome | null): number | undefined {
  if (outcome === null) return 0;
  const place = BY_HARSHNESS.indexOf(outcome.kind);
  if (place < 0) return undefined;
  if (!hasLength(outcome.kind)) return place;
  return place + (0.9 * Math.min(outcome.days ?? LONGEST_DAYS, LONGEST_DAYS)) / LONGEST_DAYS;
}

/** A warning is no harder for having no end. */
export function hasLength(kind: SanctionKind): boolean {
  return !WITHOUT_LENGTH.has(kind);
}

/** How a proposal stands to what was decided in cases like it; undefined when it cannot be compared. */
export function compareWithRange(
  proposal: Outcome,
  range: Precedents['range'],
): 'milder' | 'within' | 'harsher' | undefined {
  const hard = harshness(proposal);
  if (range === null || hard === undefined) return undefined;
  if (hard > (harshness(range.harshest) ?? hard)) return 'harsher';
  return hard < (harshness(range.mildest) ?? hard) ? 'milder' : 'within';
}

/** First and last day count. */
export function outcomeOf({
  kind,
  name,
  startsOn,
  endsOn,
}: Pick<Sanction, 'kind' | 'name' | 'startsOn' | 'endsOn'>): Outcome {
  const days = endsOn === null ? null : (Date.parse(endsOn) - Date.parse(startsOn)) / DAY + 1;
  return { kind, name, days };
}

/** The hardest of several answers; null when there is none. */
export function hardest(outcomes: readonly Outcome[]): Outcome | null {
  return outcomes.reduce<Outcome | null>(
    (hard, outcome) => ((harshness(outcome) ?? 0) > (harshness(hard) ?? 0) ? outcome : hard),
    outcomes[0] ?? null,
  );
}
