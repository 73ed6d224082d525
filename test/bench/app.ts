import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ChromiumHostOptions } from '../../electron/host/chromium.ts';
import { HOST_ARGUMENTS, type StartMessage } from '../../electron/host/chromium-start.ts';
import type { BenchCaseFile } from './case-file.ts';

export type AppOptions = StartMessage['options'];

export function appOptions(
  { folder, around, start }: BenchCaseFile,
  program: string,
): Omit<ChromiumHostOptions, 'onBug'> {
  return {
    program,
    rendererFolder: built('renderer'),
    startFolder: around,
    engineModule: built('electron/engine/main.js'),
    headless: true,
    engine: { ...start, reopen: { folder } },
  };
}

/** What `npm start` runs too; `npm run bench` builds it first. */
function built(path: string): string {
  return fileURLToPath(new URL(`../../out/${path}`, import.meta.url));
}

export interface RunningApp extends AsyncDisposable {
  /** Undefined once it has ended. */
  readonly pid: number | undefined;
  unlock(passphrase: string): Promise<void>;
}

/** Resolves when the lock screen can be typed into. */
export async function startApp(options: AppOptions): Promise<RunningApp> {
  const child = fork(fileURLToPath(new URL('./app-process.js', import.meta.url)), [], {
    execArgv: HOST_ARGUMENTS,
    serialization: 'advanced',
  });
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

function told(child: ChildProcess, what: 'lock-screen' | 'unlocked'): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The app ended with ${String(code)} before "${what}"`)));
    child.once('message', (message) => {
      if ((message as { done: string }).done === what)
        resolve(); // it says nothing else
      else reject(new Error(`The app is not at "${what}"`));
    });
  });
}
