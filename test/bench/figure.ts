/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  /** What it is measured against in the same run, and how many times as much it is. */
  readonly against?: string | undefined;
  readonly budget?: string | undefined;
  /** Undefined where there is no budget, or the figure is of a quicker run than the budget is meant for. */
  readonly isKept?: boolean | undefined;
}

export interface Part {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** Why nothing was measured. */
  readonly skipped?: string | undefined;
}

export interface BenchOptions {
  /** Fewer cases and rounds: shows that the benchmark works, not how fast the app is. */
  readonly quick: boolean;
  readonly incidents: number;
  readonly rounds: number;
}

interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

export function timesOf(milliseconds: readonly number[]): Times {
  return { p50: percentile(milliseconds, 50), p95: percentile(milliseconds, 95), count: milliseconds.length };
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 50);
}

/** A figure with a budget for its 95th percentile, in milliseconds. */
export function withinBudget(what: string, milliseconds: readonly number[], budget?: number): Figure {
  const { p50, p95, count } = timesOf(milliseconds);
  const value = `p50 ${inMs(p50)}, p95 ${inMs(p95)} (${count} times)`;
  return budget === undefined
    ? { what, value }
    : { what, value, budget: `p95 < ${inMs(budget)}`, isKept: p95 < budget };
}

/** The median of paired rounds, so that a slow moment of the machine meets both. */
export function ratio(of: readonly number[], to: readonly number[]): string {
  const each = of.flatMap((value, round) => (to[round] === undefined ? [] : [value / to[round]]));
  return `${median(each).toFixed(2)} ×`;
}

export function inMs(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return milliseconds >= 10 ? `${milliseconds.toFixed(0)} ms` : `${milliseconds.toFixed(2)} ms`;
}

/** Nearest rank. */
function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}
