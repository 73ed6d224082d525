import type { Progress } from '../../shared/procedure.ts';
import type { Reply } from '../../shared/reply.ts';
import type { SessionState } from '../../shared/session/session.ts';

/** The case file whose lock screen a fresh engine shows. No content. */
export interface Reopen {
  readonly folder: string;
  /** Undefined when it was not locked here since the app was started. */
  readonly lockedAt?: string | undefined;
}

/** What the engine is started with. */
export interface EngineStart {
  readonly settingsFile: string;
  readonly practiceFolder: string;
  readonly reopen?: Reopen | undefined;
  /** Only tests lower it; 18 otherwise. */
  readonly scryptWorkFactor?: number | undefined;
}

/** A call as it travels to the engine, over the page's port or over the host's channel. `call` is the caller's number for it. */
export type CallMessage =
  | { readonly kind: 'call'; readonly call: number; readonly path: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly call: number };

export type AnswerMessage =
  | { readonly kind: 'reply'; readonly call: number; readonly reply: Reply }
  | ({ readonly kind: 'progress'; readonly call: number } & Progress);

/** What only the host may tell the engine; the page's port takes nothing but calls. */
export type ControlMessage =
  | { readonly kind: 'start'; readonly options: EngineStart }
  | { readonly kind: 'grant'; readonly token: string; readonly path: string }
  /** A port comes with it: the page's direct line. */
  | { readonly kind: 'port' }
  | { readonly kind: 'close' };

/** What the host must know to lock at the right time, and nothing more. */
export interface EngineState {
  readonly phase: SessionState['phase'];
  /** Only while unlocked. */
  readonly idleMinutes?: number | undefined;
  /** The case file that is chosen, if one is. */
  readonly folder?: string | undefined;
}

export type EngineMessage =
  | AnswerMessage
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'state' } & EngineState)
  /** Where in the program something unexpected was thrown: function and line, never the error's text. */
  | { readonly kind: 'bug'; readonly at: string }
  | { readonly kind: 'closed' };

export type ToEngine = CallMessage | ControlMessage;
