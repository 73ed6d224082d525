import type { CallOptions } from '../../shared/procedure.ts';
import type { Reply } from '../../shared/reply.ts';
import type { AnswerMessage, CallMessage } from './messages.ts';

type Answer = (path: string, input: unknown, options?: CallOptions) => Promise<Reply>;

/** Answers calls that arrive as messages, one at a time or many at once; each can be cancelled by its number. */
export function createCallServer(answer: Answer, post: (message: AnswerMessage) => void): (message: unknown) => void {
  const running = new Map<number, AbortController>();

  return (message) => {
    if (!isCallMessage(message)) return;
    if (message.kind === 'cancel') running.get(message.call)?.abort();
    else void run(message);
  };

  async function run({ call, path, input }: CallMessage & { kind: 'call' }): Promise<void> {
    const abort = new AbortController();
    running.set(call, abort);
    const reply = await answer(path, input, {
      signal: abort.signal,
      onProgress: (progress) => post({ kind: 'progress', call, ...progress }),
    });
    running.delete(call);
    post({ kind: 'reply', call, reply });
  }
}

/** The page may send anything; what is not a call is dropped. The input itself is checked by the router. */
function isCallMessage(message: unknown): message is CallMessage {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, call, path } = message as { kind?: unknown; call?: unknown; path?: unknown }; // any object has optional unknowns
  if (typeof call !== 'number') return false;
  return kind === 'cancel' || (kind === 'call' && typeof path === 'string');
}
