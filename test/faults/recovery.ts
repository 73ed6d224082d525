import { rmSync } from 'node:fs';
import { generateRecoveryKey, isWellFormedRecoveryKey } from '../../electron/vault/recovery-key.ts';
import { checkShares, joinShares, splitNewSecret } from '../../electron/vault/recovery-shares.ts';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { killMakingCards, killRotationWithCards, makeTeamWithCards } from '../fixtures/kills-with-cards.ts';
import { forgedCard, mistypedOnce, swappedOnce } from '../fixtures/wrong-cards.ts';
import { type Counts, type Line, tryOften } from './fault.ts';

export const name = 'recovery';

const FIRST_LATEST_KILL_MS = 250;
/** Outcomes of a kill that came early. */
const BEFORE: readonly string[] = ['cards open', 'the last opens'];

/** Recovery cards: killed while keys change and while cards are made, and every mistake of somebody who types from paper. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  const template = await makeTeamWithCards();
  const rotating = await bundleProgram('rotating-process.ts');
  const sharing = await bundleProgram('sharing-process.ts');
  const lines = [
    await killing(counts, 'killed while a member with recovery cards is removed', (ms) =>
      killRotationWithCards(rotating.file, template, ms),
    ),
    await killing(counts, 'killed while recovery cards are made', (ms) => killMakingCards(sharing.file, template, ms)),
    ...(await mistaking(counts)),
  ];
  for (const { folder } of [rotating, sharing]) rmSync(folder, { recursive: true });
  return lines;
}

function killing(counts: Counts, what: string, kill: (afterMs: number) => Promise<string>): Promise<Line> {
  const became = new Map<string, number>();
  let latest = FIRST_LATEST_KILL_MS;
  const once = async () => {
    const outcome = await kill(Math.random() * latest);
    latest *= BEFORE.includes(outcome) ? 1.1 : 0.9; // as fast as the machine is, both sides of the change are struck
    became.set(outcome, (became.get(outcome) ?? 0) + 1);
  };
  const told = () => [...became].map(([outcome, count]) => `${outcome} ${count}`).join(', ');
  return tryOften(counts, { what, times: counts.times(500) }, once, told);
}

async function mistaking(counts: Counts): Promise<Line[]> {
  const { cards } = await splitNewSecret(3, 5);
  const card = (time: number) => cards[time % cards.length] ?? '';
  const found = (typed: string) => {
    if (checkShares([typed])[0]?.state === 'good') throw new Error(`${typed} was taken for a card`);
  };
  const key = generateRecoveryKey();
  const line = (what: string, times: number, once: (time: number) => Promise<void> | void) =>
    tryOften(counts, { what, times: counts.times(times) }, once);
  return [
    await line('a character of a card mistyped', 1_000, (time) => found(mistypedOnce(card(time)))),
    await line('two neighbours on a card swapped', 1_000, (time) => found(swappedOnce(card(time)))),
    await line('a character of the recovery key mistyped', 1_000, () => {
      if (isWellFormedRecoveryKey(mistypedOnce(key))) throw new Error('It was taken for a key');
    }),
    await line('a forged card among genuine ones', 1_000, async (time) => {
      const joined = joinShares([forgedCard(card(time)), card(time + 1), card(time + 2)]);
      const code = await joined.then(
        () => 'joined',
        (error: { code: string }) => error.code,
      );
      if (code !== 'wrong-shares') throw new Error(`A forged card is ${code}`);
    }),
  ];
}
