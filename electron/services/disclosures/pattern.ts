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
      ...counted(own.flatMap(({ findings }) => findings)).map(([kind, count]) =>
        words('print.pattern.count', { what: words(`allegations.finding.${kind}`), count }),
      ),
      ...counted(own.flatMap(({ sanctions }) => sanctions)).map(([what, count]) =>
        words('print.pattern.count', { what, count }),
      ),
    ];
    return { year, text: words('print.pattern.year', { year, counts: counts.join('; ') }) };
  });
}

function counted<Item extends string>(items: readonly Item[]): [Item, number][] {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b, 'en'));
}
