import { setTimeout as wait } from 'node:timers/promises';
import { type AppOptions, startApp } from './app.ts';
import { BENCH_PASSPHRASE } from './case-file.ts';
import { openEmptyWindow } from './empty-window.ts';
import { type BenchOptions, type Figure, inMs, median, type Part, ratio } from './figure.ts';
import { byTurns, timeAsync } from './measure.ts';
import { memoryBelow, memoryOf } from './memory.ts';

/** From nothing running to a lock screen that can be typed into, unlocking there, and what the app holds when at rest. */
export async function measureStart(app: AppOptions, { quick, incidents }: BenchOptions): Promise<Part> {
  const rounds = quick ? 1 : 7;
  const { first, second } = await byTurns(
    rounds,
    () => timeStart(app),
    () => timeEmptyWindow(app.program),
  );
  const start: Figure = {
    what: 'start to lock screen, files in the cache of the system',
    value: `${inMs(median(first))} (${first.length} times)`,
    against: `${ratio(first, second)} an empty window (${inMs(median(second))})`,
    budget: `< ${inMs(LOCK_SCREEN_MS)}`,
    isKept: median(first) < LOCK_SCREEN_MS,
  };
  const unlock = await unlockOnScreen(app, quick ? 1 : 3);
  const memory = await memoryAtRest(app, quick ? 1000 : REST_MS);
  return {
    title: `Start on the Chromium host, without a display, ${incidents} cases`,
    figures: [start, unlock, memory],
  };
}

const LOCK_SCREEN_MS = 1500;
const UNLOCK_MS = 2000;
const IDLE_MB = 450;
const REST_MS = 15_000;

async function timeStart(options: AppOptions): Promise<number> {
  const start = performance.now();
  await using _app = await startApp(options);
  return performance.now() - start;
}

async function timeEmptyWindow(program: string): Promise<number> {
  const start = performance.now();
  await using _window = await openEmptyWindow(program);
  return performance.now() - start;
}

async function unlockOnScreen(options: AppOptions, rounds: number): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await using app = await startApp(options);
    times.push(await timeAsync(() => app.unlock(BENCH_PASSPHRASE)));
  }
  return {
    what: 'unlock on that screen, from Enter to the first page',
    value: `${inMs(median(times))} (${rounds} times)`,
    budget: `< ${inMs(UNLOCK_MS)}`,
    isKept: median(times) < UNLOCK_MS,
  };
}

/** Unlocked and left alone, against the empty window left alone. */
async function memoryAtRest(options: AppOptions, restMs: number): Promise<Figure> {
  const [ours, empty] = [await appAtRest(options, restMs), await emptyAtRest(options.program, restMs)];
  const what = 'memory at rest, unlocked, all processes (PSS)';
  if (ours === undefined || empty === undefined) return { what, value: 'this system does not tell' };
  return {
    what,
    value: `${ours.toFixed(0)} MB`,
    against: `${(ours / empty).toFixed(2)} × an empty window (${empty.toFixed(0)} MB)`,
    budget: `< ${IDLE_MB} MB`,
    isKept: ours < IDLE_MB,
  };
}

async function appAtRest(options: AppOptions, restMs: number): Promise<number | undefined> {
  await using app = await startApp(options);
  await app.unlock(BENCH_PASSPHRASE);
  await wait(restMs);
  return app.pid === undefined ? undefined : memoryOf(app.pid);
}

async function emptyAtRest(program: string, restMs: number): Promise<number | undefined> {
  await using _window = await openEmptyWindow(program);
  await wait(restMs);
  return memoryBelow(process.pid);
}
