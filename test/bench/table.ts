import type { Figure, Part } from './figure.ts';

/** Markdown, so that it can be read here and put into a document. */
export function printPart({ title, figures, skipped }: Part): void {
  console.log(`\n### ${title}\n`);
  if (skipped === undefined) printTable(figures);
  else console.log(`Not measured: ${skipped}.`);
}

/** The last line: how many budgets were missed. */
export function printVerdict(parts: readonly Part[]): void {
  const judged = parts.flatMap(({ figures }) => figures).filter(({ isKept }) => isKept !== undefined);
  const missed = judged.filter(({ isKept }) => isKept === false);
  console.log(`\n${judged.length - missed.length} of ${judged.length} budgets kept`);
  for (const { what, value, budget } of missed) console.log(`missed: ${what}: ${value}, budget ${budget}`);
}

const HEAD = ['what', 'figure', 'against', 'budget', ''];

function printTable(figures: readonly Figure[]): void {
  const rows = [HEAD, ...figures.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = HEAD, ...rest] = rows;
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rest]) console.log(line(row));
}

function cells({ what, value, against = '', budget = '', isKept }: Figure): string[] {
  return [what, value, against, budget, isKept === undefined ? '' : isKept ? 'kept' : 'MISSED'];
}
