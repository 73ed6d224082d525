import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { killWhileKeysChange } from '../fixtures/kills-while-keys-change.ts';
import { removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

/** `npm run test:faults` does it 500 times. */
const KILLS = 4;

it(`whatever is done with keys, the case file opens after a kill, ${KILLS} times`, { timeout: 600_000 }, async () => {
  const program = await bundleProgram('key-work-process.ts');
  const stages = new Set<string>();
  const lane = async (first: number) => {
    for (let time = first; time < KILLS; time += 2) stages.add(await killWhileKeysChange(program.file, time));
  };
  await Promise.all([lane(0), lane(1)]);
  expect(stages.size).toBeGreaterThan(0); // so few kills may all strike at one point
  rmSync(program.folder, { recursive: true });
});
