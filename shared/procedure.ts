import type { z } from 'zod';

/**
 * One call the renderer may make.
 * - `query` reads and returns at once.
 * - `mutation` changes the record in one transaction and leaves at least one audit entry in it.
 * - `draft` keeps unfinished work (what is being typed, a file that is still arriving). It is no part of the record yet,
 *   so it is not audited one keystroke at a time; what is later filed from it is.
 * - `task` may take long and waits for things outside the database: it reports progress and can be cancelled.
 * - `session` is the only kind answered while the case file is locked.
 */
export type ProcedureKind = 'query' | 'mutation' | 'draft' | 'task' | 'session';

export interface Procedure {
  readonly kind: ProcedureKind;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

function ofKind<Kind extends ProcedureKind>(kind: Kind) {
  return <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) => ({ kind, input, output }) as const;
}

export const query = ofKind('query');
export const mutation = ofKind('mutation');
export const draft = ofKind('draft');
export const task = ofKind('task');
export const session = ofKind('session');

/** Procedures by room: `contract.incidents.create` is called as `incidents.create`. */
export type Contract = Readonly<Record<string, Readonly<Record<string, Procedure>>>>;

/** Those kinds that are answered at once; the others answer with a promise. */
type Immediate = 'query' | 'mutation' | 'draft';
type Answer<Kind extends ProcedureKind, Value> = Kind extends Immediate ? Value : Value | Promise<Value>;

/** What the engine must supply: one function per procedure, no more and no fewer. */
export type Handlers<C extends Contract, Contexts extends Record<ProcedureKind, unknown>> = {
  readonly [Room in keyof C]: {
    readonly [Name in keyof C[Room]]: (
      context: Contexts[C[Room][Name]['kind']],
      input: z.output<C[Room][Name]['input']>,
    ) => Answer<C[Room][Name]['kind'], z.input<C[Room][Name]['output']>>;
  };
};

/** What a caller may add to a call that takes long. */
export interface CallOptions {
  readonly signal?: Signal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The part of `AbortSignal` that is used; this room knows neither DOM nor Node. */
export interface Signal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** How far a task has come: `done` of `total` steps, in the unit that the task's `stage` names. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** What the renderer sees: the same shape, asynchronous. */
export type Client<C extends Contract> = {
  readonly [Room in keyof C]: {
    readonly [Name in keyof C[Room]]: (
      input: z.input<C[Room][Name]['input']>,
      options?: CallOptions,
    ) => Promise<z.output<C[Room][Name]['output']>>;
  };
};
