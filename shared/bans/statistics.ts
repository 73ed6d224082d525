import { z } from 'zod';
import { sumOf, type Tally, tallyOf } from '../retention/tally.ts';
import { SanctionScope } from '../sanctions/sanction.ts';
import type { Day } from '../time.ts';
import { isInForce, type Term } from './in-force.ts';

export const TermLength = z.enum(['month', 'year', 'two-years', 'longer', 'indefinite']);
export type TermLength = z.infer<typeof TermLength>;

/** `coming`: not begun yet. `time`: its last day is over. */
export const HowEnded = z.enum(['in-force', 'coming', 'time', 'lifted', 'returned']);
export type HowEnded = z.infer<typeof HowEnded>;

/** A number, or null: too small to be told. */
const Told = z.number().int().nullable();
const Line = z.object({ key: z.string(), count: Told });

/** Numbers of one kind of entry. Each table by itself: no number of two things at once. */
export const Figures = z.object({
  total: Told,
  /** Of the first day, the earliest first. */
  years: z.array(Line),
  scopes: z.array(Line.extend({ key: SanctionScope })),
  lengths: z.array(Line.extend({ key: TermLength })),
  endings: z.array(Line.extend({ key: HowEnded })),
});
export type Figures = z.infer<typeof Figures>;

export const BanStatistics = z.object({ bans: Figures, flags: Figures });
export type BanStatistics = z.infer<typeof BanStatistics>;

export interface Counted extends Term {
  readonly scope: SanctionScope;
  /** By a return that was granted. */
  readonly isReturn: boolean;
}

/** Fewer than this could be told apart by whoever knows the community (a usual rule of public statistics). */
export const FEWEST = 5;

/** `gone`: what was counted of entries before they were erased, as `countsOf` gave it, so that no number ever shrinks. */
export function figuresOf(all: readonly Counted[], today: Day, gone: Tally = {}): Figures {
  const counts = sumOf([countsOf(all, today), gone]);
  const total = counts['total']?.['all'] ?? 0;
  return {
    total: total > 0 && total < FEWEST ? null : total,
    years: table(counts['years'], Object.keys(counts['years'] ?? {}).sort()),
    scopes: table(counts['scopes'], SanctionScope.options),
    lengths: table(counts['lengths'], TermLength.options),
    endings: table(counts['endings'], HowEnded.options),
  };
}

/** The same in full, for adding up. */
export function countsOf(all: readonly Counted[], today: Day): Tally {
  return tallyOf(
    all.flatMap((each): [string, string][] => [
      ['total', 'all'],
      ['years', yearOf(each)],
      ['scopes', each.scope],
      ['lengths', lengthOf(each)],
      ['endings', endingOf(each, today)],
    ]),
  );
}

function table<Key extends string>(
  counts: Readonly<Record<string, number>> = {},
  keys: readonly Key[],
): { key: Key; count: number | null }[] {
  return withoutSmall(keys.map((key) => ({ key, count: counts[key] ?? 0 })));
}

/**
 * Small numbers are left out, and the next larger ones with them until those left out are at least two and together not
 * small themselves: else one could be worked out from the total. Nought is told: there is nobody in it.
 */
export function withoutSmall<Line extends { readonly count: number }>(
  lines: readonly Line[],
): (Omit<Line, 'count'> & { count: number | null })[] {
  const rising = lines.filter(({ count }) => count > 0).toSorted((a, b) => a.count - b.count);
  const hidden = new Set(rising.filter(({ count }) => count < FEWEST));
  const sum = () => [...hidden].reduce((all, { count }) => all + count, 0);
  for (const line of rising) {
    if (hidden.size === 0 || (hidden.size > 1 && sum() >= FEWEST)) break;
    hidden.add(line);
  }
  return lines.map((line) => ({ ...line, count: hidden.has(line) ? null : line.count }));
}

function yearOf({ startsOn }: Counted): string {
  return startsOn.slice(0, 4);
}

/** As it was decided, however it ended. */
function lengthOf({ startsOn, endsOn }: Counted): TermLength {
  if (endsOn === null) return 'indefinite';
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 + 1;
  if (days <= 31) return 'month';
  if (days <= 366) return 'year';
  return days <= 731 ? 'two-years' : 'longer';
}

function endingOf(counted: Counted, today: Day): HowEnded {
  const { startsOn, endsOn, lifted, isReturn } = counted;
  if (isInForce(counted, today)) return 'in-force';
  const isLifted = lifted !== null && today >= lifted.on && (endsOn === null || lifted.on <= endsOn);
  if (isLifted) return isReturn ? 'returned' : 'lifted';
  return today < startsOn ? 'coming' : 'time';
}
