import type { Engine } from '../engine/engine.ts';

/** One word of the command line, such as `verify`. */
export interface Command {
  readonly summary: string;
  /** Names of what stands without a dash, such as `DIR`. All are needed; the last one may end in `…`: one or more. */
  readonly places: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Lines of the help, after the options. */
  readonly notes?: readonly string[];
  run(context: CommandContext): Promise<Outcome>;
}

export interface Option {
  /** What follows the option, such as `FILE`; undefined for one that is only there or not. */
  readonly value?: string;
  readonly about: string;
  readonly required?: boolean;
}

export interface CommandContext {
  /** Locked, nothing chosen. Closed by the caller. */
  readonly engine: Engine;
  /** What was given for each of `places`; for one with `…`, whatever is left. */
  readonly given: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** The passphrase of the case file; `twice` asks again when it is typed. Throws `UsageError` when none can be had. */
  passphrase(options?: { readonly twice?: boolean }): Promise<string>;
  /** Everything on standard input; empty when that is a terminal. */
  readInput(): Promise<string>;
}

export interface Outcome {
  /** What `--json` prints, inside a reply. */
  readonly value: unknown;
  /** What is printed otherwise. */
  readonly text: string;
  /** False: the command did its work, and what it found is bad. */
  readonly good?: boolean;
  /** True: somebody who is listed may be there, which is what was asked. */
  readonly found?: boolean;
}

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
