import { BANDS } from '../../../electron/services/screening/bands.ts';
import { prepareScreen, screenRows } from '../../../electron/services/screening/screen.ts';
import type { Figure, Part } from '../figure.ts';
import type { InventedScreen, Seeded } from './invented-screen.ts';
import { EXPECTED } from './twins.ts';

const RECALL = 0.995;
const FALSE_ROWS = 60;

/** What a screen gave: by row, the best score of anybody, and that of the one whom it is. */
export interface Scores {
  readonly strangers: readonly number[];
  readonly twins: readonly { readonly twin: Seeded; readonly score: number }[];
}

export async function scoresOfScreen({ listed, rows, twins }: InventedScreen): Promise<Scores> {
  const found = await screenRows(prepareScreen(listed), rows, {
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  const byRow = new Map(found.map((row) => [row.row, row.found]));
  return {
    strangers: rows.flatMap(({ row }) => (twins.has(row) ? [] : [byRow.get(row)?.[0]?.score ?? 0])),
    twins: [...twins].map(([row, twin]) => ({
      twin,
      score: byRow.get(row)?.find(({ listedId }) => listedId === twin.listedId)?.score ?? 0,
    })),
  };
}

/** Of the twins that a screen is expected to find, how many; and how many rows of strangers come with them. */
export function accuracyOf({ strangers, twins }: Scores, threshold: number, isCounted = isExpected) {
  const counted = twins.filter(({ twin }) => isCounted(twin));
  const isFound = (score: number) => score >= threshold;
  return {
    recall: counted.filter(({ score }) => isFound(score)).length / Math.max(1, counted.length),
    falseRows: strangers.filter(isFound).length,
    count: counted.length,
  };
}

function isExpected({ kind }: Seeded): boolean {
  return EXPECTED.has(kind);
}

/** `budget`: judged as the goal of the screen. */
export function measureAccuracy(screen: InventedScreen, scores: Scores): Part {
  const rows = screen.rows.length.toLocaleString('en');
  return {
    title: `${rows} registrants against ${screen.listed.length.toLocaleString('en')} listed people, ${scores.twins.length} of them seeded`,
    figures: [
      ...byThreshold(scores),
      ...byGroup(scores, 'kind', (twin) => twin.kind),
      ...byGroup(scores, 'script', (twin) => twin.script),
      {
        what: 'strangers called exactly like somebody listed',
        value: `${screen.namesakes}, drawn anew: no comparison of names tells them apart`,
      },
    ],
  };
}

function byThreshold(scores: Scores): Figure[] {
  const lines = [
    ...Object.entries(BANDS).map(([band, from]) => [`band “${band}”, from ${from} on`, from] as const),
    ...[76, 78, 82, 84, 86, 88, 90].map((from) => [`from ${from} on`, from] as const),
  ];
  return lines
    .sort(([, a], [, b]) => a - b)
    .map(([what, from]) => {
      const { recall, falseRows, count } = accuracyOf(scores, from);
      const all = accuracyOf(scores, from, () => true).recall;
      const value = `recall ${recall.toFixed(4)} (${count} twins), of all kinds ${all.toFixed(4)}, ${falseRows} false rows`;
      if (from !== BANDS.likely) return { what, value };
      return {
        what,
        value,
        budget: `recall ≥ ${RECALL}, ≤ ${FALSE_ROWS} false rows`,
        isKept: recall >= RECALL && falseRows <= FALSE_ROWS,
      };
    });
}

function byGroup({ twins }: Scores, what: string, group: (twin: Seeded) => string): Figure[] {
  return [...Map.groupBy(twins, ({ twin }) => group(twin))].map(([name, all]) => {
    const share = (from: number) => (all.filter(({ score }) => score >= from).length / all.length).toFixed(3);
    const isCounted = what !== 'kind' || all.some(({ twin }) => isExpected(twin));
    return {
      what: `${what}: ${name}${isCounted ? '' : ' (not in the total)'}`,
      value: `recall ${share(BANDS.likely)} likely, ${share(BANDS.look)} shown, ${share(BANDS.hidden)} counted (${all.length})`,
    };
  });
}
