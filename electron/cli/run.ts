import { defaultPlaces } from '../host/places.ts';
import { runLine } from './run-line.ts';

process.umask(0o077);
process.exitCode = await runLine(process.argv.slice(2), {
  places: defaultPlaces(),
  readInput: async () => (process.stdin.isTTY ? '' : readAll(process.stdin)),
  print: console.log,
  complain: console.error,
  onOpen: (engine) => {
    const stop = () => void engine.close().finally(() => process.exit(130));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  },
});

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
