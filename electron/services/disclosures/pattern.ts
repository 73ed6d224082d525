import type { FindingKind } from '../../../shared/allegations/allegation.ts';
import type { Words } from '../export/printed-words.ts';

/** What came of one case, as far as it concerns one person, or of a case as a whole. */
export interface Outcome {
  readonly year: string;
  readonly findings: readonly FindingKind[];
  /** Sanctions that were decided, as the team calls them. */
  readonly sanctions: readonly string[];
}

export interface YearLine {
  readonly year: string;
  readonly text: string;
}

/** Counts by year, the first year first: how many cases, what was found, what was decided. No names and no code names. */
export function patternOf(outcomes: readonly Outcome[], words: Words): YearLine[] {
  const years = [...new Set(outcomes.map(({ year }) => year))].sort();
  return years.map((year) => {
    const own = outcomes.filter((outcome) => outcome.year === year);
    const counts = [
      words('print.pattern.cases', { count: own.length }),
      ...listed(
        'print.pattern.found',
        own.flatMap(({ findings }) => findings.map((kind) => words(`allegations.finding.${kind}`))),
        words,
      ),
      ...listed(
        'print.pattern.decided',
        own.flatMap(({ sanctions }) => sanctions),
        words,
      ),
    ];
    return { year, text: words('print.pattern.year', { year, counts: counts.join('; ') }) };
  });
}

/** Found and decided are named apart: "Not a breach" is said of both. */
function listed(message: string, items: readonly string[], words: Words): string[] {
  const counts = counted(items).map(([what, count]) => words('print.pattern.count', { what, count }));
  return counts.length === 0 ? [] : [words(message, { counts: counts.join(', ') })];
}

function counted(items: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b, 'en'));
}
