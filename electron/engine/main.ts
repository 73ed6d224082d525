import { createEngine, type Engine } from './engine.ts';
import type { EngineMessage, ToEngine } from './messages.ts';
import { createCallServer } from './port.ts';

/**
 * The engine's process: started by the host, killed by it at every lock. It speaks with the host over the channel it
 * was born with and, under Electron, with the page over a port of its own.
 */
interface Channel {
  post(message: EngineMessage): void;
  onMessage(listener: (message: ToEngine, ports: readonly Port[]) => void): void;
}

type Port = Electron.MessagePortMain;

process.umask(0o077);
// Ctrl+C in a terminal reaches the whole group: the host decides when the case file is closed.
process.on('SIGINT', () => undefined);
process.on('SIGHUP', () => undefined);

const channel = process.parentPort === undefined ? channelOfNode() : channelOfElectron();
let engine: Engine | undefined;
let serve: ((message: unknown) => void) | undefined;

channel.onMessage((message, ports) => {
  if (message.kind === 'start') start(message.options);
  else if (message.kind === 'grant') engine?.grant(message.token, message.path);
  else if (message.kind === 'port') for (const port of ports) servePort(port);
  else if (message.kind === 'close') void close();
  else serve?.(message);
});

function start(options: Extract<ToEngine, { kind: 'start' }>['options']): void {
  engine = createEngine({
    ...options,
    onState: (state) => channel.post({ kind: 'state', ...state }),
    reportBug: (error) => channel.post({ kind: 'bug', at: placeOf(error) }),
  });
  serve = createCallServer(engine.answer, channel.post);
}

function servePort(port: Port): void {
  if (engine === undefined) return;
  const servePage = createCallServer(engine.answer, (message) => port.postMessage(message));
  port.on('message', ({ data }) => servePage(data));
  port.start();
}

async function close(): Promise<void> {
  await engine?.close();
  channel.post({ kind: 'closed' });
}

/** The frames of a stack without its first line, which may quote what somebody typed. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return (
    frames
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' ') || 'in an unknown place'
  );
}

function channelOfElectron(): Channel {
  const parent = process.parentPort;
  return {
    post: (message) => parent.postMessage(message),
    onMessage: (listener) => parent.on('message', ({ data, ports }) => listener(data, ports)),
  };
}

function channelOfNode(): Channel {
  // Without its host nobody can use this engine, nor lock it.
  process.on('disconnect', () => void Promise.resolve(engine?.close()).finally(() => process.exit(0)));
  return {
    post: (message) => void (process.connected && process.send?.(message)),
    onMessage: (listener) => process.on('message', (message) => listener(message as ToEngine, [])), // the host speaks nothing else
  };
}
