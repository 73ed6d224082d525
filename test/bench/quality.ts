/** One comparison, with what people say about it. */
export interface Scored {
  readonly score: number;
  readonly isSame: boolean;
}

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** From a threshold on two are taken for one. */
export function qualityOf(scored: readonly Scored[], threshold: number): Quality {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { score, isSame } of scored) {
    if (score >= threshold) isSame ? right++ : wrong++;
    else if (isSame) missed++;
  }
  return {
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, right + missed),
    f1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
  };
}

/** Many times the threshold that is best on one half is judged by the other; on average. */
export function heldOut(scored: readonly Scored[]): Quality {
  const qualities = halves(scored).map(([chosen, rest]) => qualityOf(rest, bestThreshold(chosen)));
  const of = (name: keyof Quality) => qualities.reduce((sum, each) => sum + each[name], 0) / qualities.length;
  return { precision: of('precision'), recall: of('recall'), f1: of('f1') };
}

export function describe({ precision, recall, f1 }: Quality): string {
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}

/** Halves drawn anew. */
const SPLITS = 200;
/** So many are the same whichever half they are in. */
const MANY = 5000;
const SPLITS_OF_MANY = 5;

function bestThreshold(scored: readonly Scored[]): number {
  const thresholds = Array.from({ length: 80 }, (_, step) => 0.2 + step / 100);
  const f1 = thresholds.map((threshold) => qualityOf(scored, threshold).f1);
  return thresholds[f1.indexOf(Math.max(...f1))] ?? 0.9;
}

/** Always the same ones. */
function halves(scored: readonly Scored[]): (readonly [readonly Scored[], readonly Scored[]])[] {
  const random = seeded(20_270_304);
  return Array.from({ length: scored.length > MANY ? SPLITS_OF_MANY : SPLITS }, () => {
    const order = scored.map((each) => ({ each, key: random() })).sort((a, b) => a.key - b.key);
    const shuffled = order.map(({ each }) => each);
    return [shuffled.slice(0, shuffled.length / 2), shuffled.slice(shuffled.length / 2)] as const;
  });
}

/** A linear congruential generator (Numerical Recipes): the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
