import { rmSync } from 'node:fs';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { killWhileKeysChange } from '../fixtures/kills-while-keys-change.ts';
import { durationOfRotation, killWhileRotating, makeToRotate } from '../fixtures/kills-while-rotating.ts';
import { type Counts, type Line, tryOften } from './fault.ts';

export const name = 'keys';

/** SIGKILL at any moment while keys are made and changed: who is a member opens it, who was removed does not. */
export async function run(counts: Counts): Promise<readonly Line[]> {
  return [await rotations(counts), await otherWork(counts)];
}

async function rotations(counts: Counts): Promise<Line> {
  const program = await bundleProgram('rotating-process.ts');
  const template = await makeToRotate();
  let cutOff = 0;
  const duration = await durationOfRotation(program.file, template);
  const once = async () => {
    const outcome = await killWhileRotating(program.file, template, Math.random() * duration);
    if (outcome.cutOff) cutOff += 1;
  };
  const told = () => `${cutOff} in the middle of a rotation`;
  const line = await tryOften(
    counts,
    { what: 'killed while the key is rotated', times: counts.times(500) },
    once,
    told,
  );
  rmSync(program.folder, { recursive: true });
  return line;
}

async function otherWork(counts: Counts): Promise<Line> {
  const program = await bundleProgram('key-work-process.ts');
  const stages = new Map<string, number>();
  const once = async (time: number) => {
    const stage = await killWhileKeysChange(program.file, time);
    stages.set(stage, (stages.get(stage) ?? 0) + 1);
  };
  const told = () => `${stages.size} stages were struck`;
  const what = { what: 'killed while members and recovery keys are made', times: counts.times(500) };
  const line = await tryOften(counts, what, once, told);
  rmSync(program.folder, { recursive: true });
  return line;
}
