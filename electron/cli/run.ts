import { readFileSync } from 'node:fs';
import { AppError, type Reply } from '../../shared/reply.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { defaultPlaces } from '../host/places.ts';
import { type CommandContext, type Outcome, UsageError } from './command.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import { help } from './help.ts';
import { readPassphrase } from './read-passphrase.ts';

const EXIT = { done: 0, failed: 1, usage: 2, found: 3 } as const;

process.umask(0o077);
process.exitCode = await run(process.argv.slice(2));

/** Answers with the exit code. */
async function run(words: readonly string[]): Promise<number> {
  const json = words.includes('--json') || words[0] === 'call'; // its reply is JSON in any case
  try {
    const line = readCommandLine(words);
    if (line.kind === 'run') return await runCommand(line, json);
    console.log(line.kind === 'help' ? help(line.name) : version());
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, json);
  }
}

async function runCommand(line: CommandLine & { kind: 'run' }, json: boolean): Promise<number> {
  const engine = createEngine(defaultPlaces());
  const stop = () => void engine.close().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  try {
    const outcome = await line.command.run(contextOf(line, engine));
    console.log(json ? asReply({ ok: true, value: outcome.value }) : outcome.text);
    return exitCodeOf(outcome);
  } finally {
    await engine.close();
  }
}

function contextOf({ given, options }: CommandLine & { kind: 'run' }, engine: Engine): CommandContext {
  const file = options['passphrase-file'];
  return {
    engine,
    given,
    options,
    passphrase: ({ twice = false } = {}) => readPassphrase(typeof file === 'string' ? file : undefined, twice),
    readInput: async () => (process.stdin.isTTY ? '' : readAll(process.stdin)),
  };
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function exitCodeOf({ good = true, found = false }: Outcome): number {
  if (!good) return EXIT.failed;
  return found ? EXIT.found : EXIT.done;
}

/** A bug is told without its text, which may quote a case. */
function tellFailure(error: unknown, json: boolean): number {
  if (error instanceof UsageError) {
    console.error(error.message);
    return EXIT.usage;
  }
  const known =
    error instanceof AppError ? error : new AppError('internal', 'Cannot finish: something unexpected happened');
  const { code, message, details } = known;
  if (json) console.log(asReply({ ok: false, code, message, details }));
  else console.error(message);
  return EXIT.failed;
}

function asReply(reply: Reply): string {
  return JSON.stringify(reply, null, 2);
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
