import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ChromiumHostOptions } from '../../electron/host/chromium.ts';
import type { StartMessage } from '../../electron/host/chromium-start.ts';
import type { AppMessage } from './app-process.ts';
import type { BenchCaseFile } from './case-file.ts';

export type AppOptions = StartMessage['options'];

export function appOptions(
  { folder, around, start }: BenchCaseFile,
  program: string,
  rendererFolder: string,
): Omit<ChromiumHostOptions, 'onBug'> {
  return {
    program,
    rendererFolder,
    startFolder: around,
    engineModule: fileURLToPath(new URL('../../electron/engine/main.ts', import.meta.url)),
    headless: true,
    engine: { ...start, reopen: { folder } },
  };
}

export interface RunningApp extends AsyncDisposable {
  /** Undefined once it has ended. */
  readonly pid: number | undefined;
  unlock(passphrase: string): Promise<void>;
}

/** Resolves when the lock screen can be typed into. */
export async function startApp(options: AppOptions): Promise<RunningApp> {
  const child = fork(fileURLToPath(new URL('./app-process.ts', import.meta.url)), [], { serialization: 'advanced' });
  child.send({ options } satisfies StartMessage);
  await told(child, 'lock-screen');
  return {
    pid: child.pid,
    async unlock(passphrase) {
      child.send(passphrase);
      await told(child, 'unlocked');
    },
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

function told(child: ChildProcess, what: AppMessage['done']): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The app ended with ${String(code)} before "${what}"`)));
    child.once('message', (message) => {
      if ((message as AppMessage).done === what)
        resolve(); // it says nothing else
      else reject(new Error(`The app is not at "${what}"`));
    });
  });
}
