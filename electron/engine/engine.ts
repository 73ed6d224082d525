import { contract } from '../../shared/contract.ts';
import type { CallOptions } from '../../shared/procedure.ts';
import type { Reply } from '../../shared/reply.ts';
import { handlers } from '../ipc/handlers.ts';
import { createRouter } from '../ipc/router.ts';
import { fillPractice } from '../services/practice/fill-practice.ts';
import { createGrants } from './grants.ts';
import type { EngineStart, EngineState } from './messages.ts';
import { createSession, type Session } from './session.ts';
import { createViewNotes } from './views.ts';

export interface EngineOptions extends EngineStart {
  /** Called with every state that differs from the one before. */
  readonly onState?: ((state: EngineState) => void) | undefined;
  /** Gets what is no expected failure. Its message may quote a case: it must be written nowhere. */
  readonly reportBug?: ((error: unknown) => void) | undefined;
  readonly now?: (() => string) | undefined;
  /** Milliseconds that never go back, for the delay after wrong tries. */
  readonly elapsed?: (() => number) | undefined;
}

/** Session, router and grants in one: the engine's process holds one, and so do the command line and the tests. */
export interface Engine {
  /** Never throws and never rejects. */
  answer(path: string, input: unknown, options?: CallOptions): Promise<Reply>;
  /** Lets calls use a place on disk that the user has chosen. */
  grant(token: string, path: string): void;
  close(): Promise<void>;
}

export function createEngine(options: EngineOptions): Engine {
  const now = options.now ?? (() => new Date().toISOString());
  const grants = createGrants();
  const session = createSession({ ...options, now, fillPractice });
  const tell = createTeller(session, options.onState);
  const reportBug = options.reportBug ?? (() => undefined);
  const host = { session, now, resolveGrant: grants.resolve, reportBug, noteView: createViewNotes(now) };
  const answer = createRouter(contract, handlers, host);
  tell();
  return {
    async answer(path, input, callOptions) {
      const reply = await answer(path, input, callOptions);
      tell();
      return reply;
    },
    grant: grants.grant,
    async close() {
      session.close();
      tell();
    },
  };
}

function createTeller(session: Session, onState: EngineOptions['onState']): () => void {
  let told = '';
  return () => {
    if (onState === undefined) return;
    const state = engineState(session);
    const text = JSON.stringify(state);
    if (text !== told) onState(state);
    told = text;
  };
}

function engineState(session: Session): EngineState {
  const { state, folder } = session;
  return { phase: state.phase, folder, idleMinutes: state.phase === 'unlocked' ? state.idleMinutes : undefined };
}
