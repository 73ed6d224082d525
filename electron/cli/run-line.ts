import { readFileSync } from 'node:fs';
import { AppError, type Reply } from '../../shared/reply.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Places } from '../host/places.ts';
import { type CommandContext, type Outcome, UsageError } from './command.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import { help } from './help.ts';
import { readPassphrase } from './read-passphrase.ts';

const EXIT = { done: 0, failed: 1, usage: 2, found: 3 } as const;

/** Around a command: where it reads, where it writes, and where the app keeps what it remembers. */
export interface Surroundings {
  readonly places: Places;
  readonly readInput: () => Promise<string>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Told what is to be closed before the process may end. */
  readonly onOpen?: (engine: Engine) => void;
}

/** Answers with the exit code. */
export async function runLine(words: readonly string[], around: Surroundings): Promise<number> {
  const json = words.includes('--json') || words[0] === 'call'; // its reply is JSON in any case
  try {
    const line = readCommandLine(words);
    if (line.kind === 'run') return await runCommand(line, json, around);
    around.print(line.kind === 'help' ? help(line.name) : version());
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, json, around);
  }
}

async function runCommand(line: CommandLine & { kind: 'run' }, json: boolean, around: Surroundings): Promise<number> {
  const engine = createEngine(around.places);
  around.onOpen?.(engine);
  try {
    const outcome = await line.command.run(contextOf(line, engine, around));
    around.print(json ? asReply({ ok: true, value: outcome.value }) : outcome.text);
    return exitCodeOf(outcome);
  } finally {
    await engine.close();
  }
}

function contextOf(
  { given, options }: CommandLine & { kind: 'run' },
  engine: Engine,
  { readInput }: Surroundings,
): CommandContext {
  const file = options['passphrase-file'];
  return {
    ...{ engine, given, options, readInput },
    passphrase: ({ twice = false } = {}) => readPassphrase(typeof file === 'string' ? file : undefined, twice),
  };
}

function exitCodeOf({ good = true, found = false }: Outcome): number {
  if (!good) return EXIT.failed;
  return found ? EXIT.found : EXIT.done;
}

/** A bug is told without its text, which may quote a case. */
function tellFailure(error: unknown, json: boolean, { print, complain }: Surroundings): number {
  if (error instanceof UsageError) {
    complain(error.message);
    return EXIT.usage;
  }
  const known =
    error instanceof AppError ? error : new AppError('internal', 'Cannot finish: something unexpected happened');
  const { code, message, details } = known;
  if (json) print(asReply({ ok: false, code, message, details }));
  else complain(message);
  return EXIT.failed;
}

function asReply(reply: Reply): string {
  return JSON.stringify(reply, null, 2);
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
