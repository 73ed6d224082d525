import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { ChromiumHostEnd, ChromiumHostOptions } from './chromium.ts';
import { removeLeftProfiles } from './temporary-profile.ts';

/** EX_TEMPFAIL: ended by a lock, start me again. */
export const LOCKED_EXIT_CODE = 75;

/** Carries messages and computes nothing: takes 20 MB less (measured) for code that is not made as fast as can be. */
export const HOST_ARGUMENTS = ['--optimize-for-size'];

const BROWSER_ENDS_WITHIN_MS = 1500;

export interface StartMessage {
  readonly options: Omit<ChromiumHostOptions, 'onBug'>;
}

/**
 * Runs the Chromium host in a process of its own, again after every lock, until it is quit. This process sees nothing
 * of the case file but its folder, and is the only one that outlives a lock. Resolves with an exit code.
 */
export async function keepChromiumHostRunning(module: string, first: StartMessage['options']): Promise<number> {
  let options = first;
  let host: ChildProcess | undefined;
  let asked = false;
  // This process outlives the host until the profile is deleted, so that its end means that nothing is left.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      asked = true;
      host?.kill('SIGTERM');
    });
  }
  for (;;) {
    const { code, end } = await runOnce(module, options, (child) => {
      host = child;
    });
    if (code !== 0 && code !== LOCKED_EXIT_CODE) await tidyUpAfterCrash();
    if (asked) return 0;
    if (code !== LOCKED_EXIT_CODE) return code;
    options = { ...options, window: end?.window, engine: { ...options.engine, reopen: end?.reopen } };
  }
}

/** The host had no time to delete its profile. Its Chromium, left alone, ends within a moment and writes until then. */
async function tidyUpAfterCrash(): Promise<void> {
  await setTimeout(BROWSER_ENDS_WITHIN_MS);
  removeLeftProfiles();
}

type Told = Pick<ChromiumHostEnd, 'reopen' | 'window'>;

function runOnce(
  module: string,
  options: StartMessage['options'],
  onStarted: (child: ChildProcess) => void,
): Promise<{ code: number; end: Told | undefined }> {
  const child = fork(module, [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: HOST_ARGUMENTS,
    serialization: 'advanced',
  });
  onStarted(child);
  let end: Told | undefined;
  child.on('message', (message) => {
    end = message as Told; // the host sends this one message
  });
  child.send({ options } satisfies StartMessage);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code: code ?? 1, end }));
  });
}
