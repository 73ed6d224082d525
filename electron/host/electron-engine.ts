import { type MessagePortMain, utilityProcess } from 'electron';
import type { EngineMessage } from '../engine/messages.ts';
import type { EngineChild } from './engine-process.ts';

/** The engine as Electron's own kind of child: no output of its own, no environment. */
export function forkUtilityEngine(module: string): EngineChild<MessagePortMain> {
  const child = utilityProcess.fork(module, [], {
    stdio: 'ignore',
    env: {},
    execArgv: [],
    serviceName: 'Quiet Room engine',
  });
  // A message posted before the child has come up is lost, so the first ones wait for it.
  const running = new Promise<void>((resolve) => child.once('spawn', resolve));
  return {
    post: (message, port) => void running.then(() => child.postMessage(message, port === undefined ? [] : [port])),
    onMessage: (listener) => child.on('message', (message: EngineMessage) => listener(message)),
    onExit: (listener) => child.once('exit', listener),
    kill: () => killForGood(child.pid, () => child.kill()),
  };
}

/** `kill` of Electron asks politely (SIGTERM); what holds a key is not asked. */
function killForGood(pid: number | undefined, killPolitely: () => unknown): void {
  try {
    if (pid === undefined) killPolitely();
    else process.kill(pid, 'SIGKILL');
  } catch {
    killPolitely(); // it has just ended
  }
}
