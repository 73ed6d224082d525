import type { Progress } from '../../shared/procedure.ts';
import type { Reply } from '../../shared/reply.ts';
import type { EngineMessage, EngineStart, EngineState, ToEngine } from '../engine/messages.ts';
import { deferred, within } from './waiting.ts';

/** A child process, as both `utilityProcess.fork` and `child_process.fork` give one. `Port` is what can be handed to it. */
export interface EngineChild<Port> {
  post(message: ToEngine, port?: Port): void;
  onMessage(listener: (message: EngineMessage) => void): void;
  onExit(listener: () => void): void;
  /** At once and without asking (SIGKILL): what it holds in memory must not outlive it. */
  kill(): void;
}

export interface EngineProcess<Port> {
  readonly state: EngineState;
  call(call: number, path: string, input: unknown, onProgress: (progress: Progress) => void): Promise<Reply>;
  cancel(call: number): void;
  grant(token: string, path: string): void;
  connect(port: Port): void;
  /** Lets it close the case file, for two seconds at most; then kills it. Resolves when it is gone. */
  end(): Promise<void>;
}

interface Listeners {
  readonly onState: (state: EngineState) => void;
  /** It ended without being told to. */
  readonly onDeath: () => void;
  readonly onBug: (at: string) => void;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly onProgress: (progress: Progress) => void;
}

const CLOSE_WITHIN_MS = 2000;

/** Starts an engine and speaks with it. One engine serves one session: after a lock, a new one is made. */
export function createEngineProcess<Port>(
  child: EngineChild<Port>,
  start: EngineStart,
  listeners: Listeners,
): EngineProcess<Port> {
  const waiting = new Map<number, Waiting>();
  const closed = deferred();
  const gone = deferred();
  let state: EngineState = { phase: 'closed' };
  let ending = false;

  child.onMessage(take);
  child.onExit(() => {
    for (const { resolve } of waiting.values()) resolve(ended);
    waiting.clear();
    gone.resolve();
    if (!ending) listeners.onDeath();
  });
  child.post({ kind: 'start', options: start });

  return {
    get state() {
      return state;
    },
    call(call, path, input, onProgress) {
      if (ending) return Promise.resolve(ended);
      return new Promise((resolve) => {
        waiting.set(call, { resolve, onProgress });
        child.post({ kind: 'call', call, path, input });
      });
    },
    cancel: (call) => child.post({ kind: 'cancel', call }),
    grant: (token, path) => child.post({ kind: 'grant', token, path }),
    connect: (port) => child.post({ kind: 'port' }, port),
    async end() {
      if (!ending) {
        ending = true;
        child.post({ kind: 'close' });
        await within(CLOSE_WITHIN_MS, Promise.race([closed.promise, gone.promise]));
        child.kill();
      }
      await gone.promise;
    },
  };

  function take(message: EngineMessage): void {
    if (message.kind === 'state') {
      state = { phase: message.phase, idleMinutes: message.idleMinutes, folder: message.folder };
      listeners.onState(state);
    } else if (message.kind === 'bug') listeners.onBug(message.at);
    else if (message.kind === 'closed') closed.resolve();
    else if (message.kind === 'progress') waiting.get(message.call)?.onProgress(message);
    else if (message.kind === 'reply') settle(message.call, message.reply);
  }

  function settle(call: number, reply: Reply): void {
    waiting.get(call)?.resolve(reply);
    waiting.delete(call);
  }
}

const ended: Reply = { ok: false, code: 'locked', message: 'Cannot answer: the app is locking itself', details: {} };
