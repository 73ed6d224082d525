import { fork } from 'node:child_process';
import type { EngineMessage } from '../engine/messages.ts';
import type { EngineChild } from './engine-process.ts';

/** The engine as a child of Node: no output of its own, no environment, one private channel. */
export function forkNodeEngine(module: string): EngineChild<never> {
  const child = fork(module, [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: bareEnvironment(),
    execArgv: [],
    serialization: 'advanced',
  });
  // A message to an engine that has just died is no error: its end is told by `exit`.
  child.on('error', () => undefined);
  return {
    post: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as EngineMessage)), // ours speaks nothing else
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill('SIGKILL'),
  };
}

/** Windows' cryptography does not start without its system folder. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const root = process.env['SystemRoot'];
  return root === undefined ? {} : { SystemRoot: root };
}
