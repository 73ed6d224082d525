import type { Command } from './command.ts';
import { commands } from './commands.ts';

export function help(name: string | undefined): string {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  return name === undefined || command === undefined ? overview() : about(name, command);
}

function overview(): string {
  return [
    'quietroom: an encrypted case file for people who respond to code-of-conduct reports, without a window',
    '',
    'Usage: quietroom COMMAND …',
    '',
    ...inColumns(Object.entries(commands).map(([name, command]) => [usage(name, command), command.summary])),
    '',
    'quietroom COMMAND --help tells more of one command.',
    '',
    'Passphrase   --passphrase-file FILE (its first line), else the variable QUIETROOM_PASSPHRASE, else it is asked for',
    '             and not shown. Never an argument: other programs can read those.',
    'Answers      --json prints one reply on standard output: {"ok":true,"value":…} or {"ok":false,"code":…,"message":…}.',
    '             Everything else that is said goes to standard error.',
    'Exit codes   0 done · 1 it failed, or what was checked is not intact · 2 the command line is wrong ·',
    '             3 somebody who may be listed was found',
  ].join('\n');
}

function about(name: string, command: Command): string {
  const options = Object.entries(command.options).map(
    ([option, { value, about: text, required }]): [string, string] => [
      `--${option}${value === undefined ? '' : ` ${value}`}`,
      `${text}${required ? ' (needed)' : ''}`,
    ],
  );
  return [
    `Usage: quietroom ${usage(name, command)}`,
    '',
    command.summary,
    '',
    ...inColumns(options),
    ...(command.notes === undefined ? [] : ['', ...command.notes]),
  ].join('\n');
}

function usage(name: string, { places, options }: Command): string {
  const required = Object.entries(options).filter((entry) => entry[1].required);
  return [name, ...places, ...required.map(([option, { value }]) => `--${option} ${value ?? ''}`)].join(' ').trim();
}

function inColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
