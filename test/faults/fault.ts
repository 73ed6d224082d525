/** One line of the table: something was done to the app so often, and so often a promise did not hold. */
export interface Line {
  /** Reads: killed while it saves. */
  readonly what: string;
  readonly tried: number;
  /** How often something was lost, could not be opened, or was said wrongly. None, or the run fails. */
  readonly broken: number;
  /** What else was counted, such as how many entries had been acknowledged. */
  readonly told?: string;
}

export interface Counts {
  /** How often: as often as `usual`, which is what a release needs, or as `--times` says. */
  times(usual: number): number;
  /** Says how far it is, while it goes on. */
  tell(words: string): void;
}

/** What each file of this folder exports, but for this one and the runner. */
export interface Fault {
  readonly name: string;
  run(counts: Counts): Promise<readonly Line[]>;
}

const LANES = 2;
const REASONS_MAX = 5;

/** Tries something so often, side by side on the cores of the smallest machine, and counts how often it threw. */
export async function tryOften(
  counts: Counts,
  { what, times }: { readonly what: string; readonly times: number },
  once: (time: number) => Promise<void> | void,
  told: () => string | undefined = () => undefined,
): Promise<Line> {
  let [next, done] = [0, 0];
  const reasons: string[] = [];
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const reason of reasons.slice(0, REASONS_MAX)) counts.tell(`${what}: ${reason}`);
  const more = told();
  return { what, tried: times, broken: reasons.length, ...(more !== undefined && { told: more }) };

  async function lane(): Promise<void> {
    while (next < times) {
      const time = next++;
      try {
        await once(time);
      } catch (error) {
        reasons.push(`time ${time}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
      done += 1;
      if (done % Math.ceil(times / 10) === 0) counts.tell(`${what}: ${done} of ${times}, ${reasons.length} broken`);
    }
  }
}
