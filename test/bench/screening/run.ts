import { parseArgs } from 'node:util';
import type { Part } from '../figure.ts';
import { describeMachine } from '../machine.ts';
import { measureMatching } from '../matching.ts';
import { printPart, printVerdict } from '../table.ts';
import { measureAccuracy, scoresOfScreen } from './accuracy.ts';
import { measureAlternatives } from './alternatives.ts';
import { Chance } from './chance.ts';
import { measureDoor } from './door.ts';
import { inventScreen } from './invented-screen.ts';
import { readNames } from './names.ts';
import { measureSpeed } from './speed.ts';

/** `npm run bench:screening`: in some minutes. `-- --quick` takes a tenth of the rows and is not judged; `-- --seed 5` other people. */
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, seed: { type: 'string', default: '20270601' } },
});
const { quick } = values;
const parts: Part[] = [];

console.log(`# Quiet Room: screening\n\n${describeMachine(undefined)}`);
const chance = new Chance(Number(values.seed));
const names = readNames(chance);
tell(measureMatching());
await measureScreen();
tell(await measureSpeed(names, chance, quick));
if (quick) console.log('\nA quick run is not judged by the budgets.');
else printVerdict(parts);

async function measureScreen(): Promise<void> {
  if (!names.isPublic)
    console.log('\nThe lists of names are not beside the project (../shared/data): all names are invented.');
  const screen = inventScreen(names, chance, { rows: quick ? 10_000 : 100_000, listed: 1000, twinsOfEachKind: 62 });
  const scores = await scoresOfScreen(screen);
  tell(measureAccuracy(screen, scores));
  tell(measureAlternatives(screen, scores, quick ? 200 : 2000));
  tell(await measureDoor(screen));
}

function tell(part: Part): void {
  const shown = quick ? { ...part, figures: part.figures.map((figure) => ({ ...figure, isKept: undefined })) } : part;
  parts.push(shown);
  printPart(shown);
}
