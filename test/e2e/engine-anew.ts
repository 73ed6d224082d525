import { rmSync } from 'node:fs';
import type { EngineMessage, ToEngine } from '../../electron/engine/messages.ts';
import { BEGIN_ANEW } from './begin-anew.ts';

// The app's own engine in a process that can begin anew on request, as after a lock, without being started again: most
// tests need an engine and a browser, and starting both takes longer than what they test.

type Start = Extract<ToEngine, { kind: 'start' }>;

const { on } = process;
const tellHost = process.send?.bind(process) as ((message: EngineMessage) => boolean) | undefined;
let toEngine: (message: ToEngine) => void = () => undefined;
let start: Start | undefined;
let closed: (() => void) | undefined;

process.on = ((name: string, listener: () => void) => {
  if (name === 'message') toEngine = listener;
  else on.call(process, name, listener);
  return process;
}) as typeof process.on;
await import('../../electron/engine/main.ts');
process.on = on;
process.send = ((message: EngineMessage) => {
  if (message.kind !== 'closed' || closed === undefined) return tellHost?.(message) ?? false;
  closed();
  return true;
}) as NonNullable<typeof process.send>;

process.on('message', (message: ToEngine) => {
  if (message.kind === 'start') start = message;
  if (message.kind === 'call' && message.path === BEGIN_ANEW) void beginAnew(message);
  else toEngine(message);
});

/** `input`: files and folders that are no longer there for the next one. */
async function beginAnew({ call, input }: Extract<ToEngine, { kind: 'call' }>): Promise<void> {
  await new Promise<void>((resolve) => {
    closed = resolve;
    toEngine({ kind: 'close' });
  });
  closed = undefined;
  for (const path of input as string[]) rmSync(path, { recursive: true, force: true }); // the test's own list
  if (start !== undefined) toEngine({ kind: 'start', options: { ...start.options, reopen: undefined } });
  tellHost?.({ kind: 'reply', call, reply: { ok: true, value: null } });
}
