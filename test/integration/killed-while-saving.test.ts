import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { killWhileSaving, makeToSaveIn } from '../fixtures/kills-while-saving.ts';
import { removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

/** `npm run test:faults` does it 500 times. */
const KILLS = 8;
/** As many case files are worked on side by side as the smallest machine has cores. */
const LANES = 2;

it(`a process killed while it saves has every acknowledged entry in the file, ${KILLS} times`, async () => {
  const program = await bundleProgram('saving-process.ts');
  const template = await makeToSaveIn();
  const lanes = Array.from({ length: LANES }, async () => {
    let acknowledged = 0;
    for (let time = 0; time < KILLS / LANES; time += 1) acknowledged += await killWhileSaving(program.file, template);
    return acknowledged;
  });
  const acknowledged = (await Promise.all(lanes)).reduce((sum, entries) => sum + entries, 0);
  expect(acknowledged).toBeGreaterThan(0);
  rmSync(program.folder, { recursive: true });
}, 600_000);
