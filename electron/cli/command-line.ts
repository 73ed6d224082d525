import { parseArgs } from 'node:util';
import { type Command, UsageError } from './command.ts';
import { commands } from './commands.ts';

export type CommandLine =
  | { readonly kind: 'help'; readonly name?: string | undefined }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly given: readonly string[];
      readonly options: Readonly<Record<string, string | boolean | undefined>>;
    };

/** Throws `UsageError`, saying what is wrong and what would be right. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const [first = '--help'] = words;
  if (first === '--version') return { kind: 'version' };
  if (first === 'help' || first === '--help' || first === '-h')
    return { kind: 'help', name: words.length > 1 ? nameIn(words.slice(1)) : undefined };
  const name = nameIn(words);
  const command = commandNamed(name);
  const rest = words.slice(name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) return { kind: 'help', name };
  return { kind: 'run', command, ...readRest(name, command, rest) };
}

/** Some commands are two words, such as `bans list`. */
function nameIn(words: readonly string[]): string {
  const two = words.slice(0, 2).join(' ');
  return Object.hasOwn(commands, two) ? two : (words[0] ?? '');
}

function commandNamed(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError(`There is no command "${name}". See quietroom --help`);
  return command;
}

function readRest(name: string, command: Command, words: readonly string[]) {
  refusePassphrase(words);
  const { positionals, values } = parse(command, words);
  const missing = command.places.slice(positionals.length);
  const wanting = Object.entries(command.options).filter(
    ([option, { required }]) => required && values[option] === undefined,
  );
  const all = [...missing, ...wanting.map(([option]) => `--${option}`)];
  if (all.length > 0) throw new UsageError(`${name} needs ${all.join(' and ')}. See quietroom ${name} --help`);
  const takesMore = command.places.at(-1)?.endsWith('…');
  if (positionals.length > command.places.length && !takesMore) {
    throw new UsageError(`${name} takes no "${positionals[command.places.length]}". See quietroom ${name} --help`);
  }
  return { given: positionals, options: values };
}

function parse(command: Command, words: readonly string[]) {
  const options = Object.entries(command.options).map(([name, { value }]) => [name, { type: typeOf(value) }] as const);
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: Object.fromEntries(options) });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'Cannot read the command line');
  }
}

function typeOf(value: string | undefined): 'string' | 'boolean' {
  return value === undefined ? 'boolean' : 'string';
}

function refusePassphrase(words: readonly string[]): void {
  if (!words.some((word) => /^--passphrase(=|$)/.test(word))) return;
  throw new UsageError('A passphrase is never an argument, as other programs can read it: use --passphrase-file');
}
