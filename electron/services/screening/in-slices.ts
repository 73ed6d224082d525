/** One row after another, with pauses in which other calls are answered. Throws as soon as it is cancelled. */
export async function inSlices<Row>(
  rows: readonly Row[],
  signal: AbortSignal,
  take: (row: Row) => void,
): Promise<void> {
  for (let from = 0; from < rows.length; from += SLICE) {
    for (const row of rows.slice(from, from + SLICE)) take(row);
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  }
}

/** Some milliseconds of work. */
const SLICE = 2000;
