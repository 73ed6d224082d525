import { SqliteError } from 'better-sqlite3';
import type { Grant } from '../../shared/grant.ts';
import type { CallOptions, Contract, Handlers, Procedure } from '../../shared/procedure.ts';
import { AppError, type ErrorCode, type Reply } from '../../shared/reply.ts';
import { noteDamage } from '../database/damage.ts';
import { storageFailure } from '../database/storage-failure.ts';
import type { Session } from '../engine/session.ts';
import { runTransaction } from '../engine/transaction.ts';
import type { NoteView } from '../engine/views.ts';
import { assertMayAtDoor } from '../services/door/door-policy.ts';
import { assertRoleMay } from '../services/role-policy.ts';
import type { CaseFile } from '../vault/case-file.ts';
import type { Contexts } from './contexts.ts';
import { type PlainValue, plainInput } from './plain-input.ts';

/** What the router needs to know of the world around it. */
export interface RouterHost {
  readonly session: Session;
  readonly now: () => string;
  /** The path behind a place the user chose; throws `not-allowed` for any other. */
  readonly resolveGrant: (grant: Grant) => string;
  /** Gets everything that is no `AppError`. It must not write the error's message anywhere: that may quote a case. */
  readonly reportBug: (error: unknown) => void;
  /** Hears of every call that was answered. */
  readonly noteView?: NoteView | undefined;
}

export type AnswerCall = (path: unknown, input: unknown, options?: CallOptions) => Promise<Reply>;

type AnyHandler = (context: unknown, input: unknown) => unknown;
type RunKind = (call: Call) => unknown;

interface Call {
  readonly path: string;
  readonly procedure: Procedure;
  readonly run: (context: unknown) => unknown;
  readonly options: CallOptions;
  readonly host: RouterHost;
}

/** Answers one call: find, check, run, check, reply. Never throws and never rejects. */
export function createRouter<C extends Contract>(
  contract: C,
  handlers: Handlers<C, Contexts>,
  host: RouterHost,
): AnswerCall {
  return async (given, rawInput, options = {}) => {
    const path = String(given);
    try {
      const { procedure, handler } = find(contract, handlers, given);
      assertMayAtDoor(host.session.caseFile, path);
      if (procedure.kind !== 'session') assertRoleMay(unlocked({ path, host }), path);
      const input = checkInput(path, procedure, plainInput(path, rawInput));
      const call = { path, procedure, run: (context: unknown) => handler(context, input), options, host };
      const value = await runOfKind[procedure.kind](call);
      if (host.session.caseFile) host.noteView?.(host.session.caseFile, { path, kind: procedure.kind, input });
      return { ok: true, value };
    } catch (error) {
      return failure(error, shown(given), options, host);
    }
  };
}

/** Where a mutation's output is wrong, the check stands inside its transaction, so that nothing is stored. */
const runOfKind: Readonly<Record<Procedure['kind'], RunKind>> = {
  query: (call) => {
    const { db, member, installation } = unlocked(call);
    return checkOutput(call, call.run({ db, member, installation, now: call.host.now } satisfies Contexts['query']));
  },
  draft: (call) => {
    const { db, member, installation } = unlocked(call);
    const context = { db, member, installation, now: call.host.now } satisfies Contexts['draft'];
    return db.transaction(() => checkOutput(call, call.run(context))).immediate();
  },
  mutation: (call) => runTransaction(unlocked(call), call.host.now, (context) => checkOutput(call, call.run(context))),
  task: async (call) => {
    refuseCancelled(call);
    const { context, entries } = taskContext(call, unlocked(call));
    const value = checkOutput(call, await call.run(context));
    if (writesOutside(call.procedure) && entries() === 0) throw new Error(`"${call.path}" left the case file unlogged`);
    return value;
  },
  session: async (call) => {
    refuseCancelled(call);
    const { session, now, resolveGrant } = call.host;
    const context = { session, now, resolve: resolveGrant, ...whileItRuns(call) } satisfies Contexts['session'];
    return checkOutput(call, await call.run(context));
  },
};

/** How whoever calls is told how far it is, and calls it off. */
function whileItRuns({ options }: Call): Pick<Contexts['task'], 'progress' | 'signal'> {
  const abort = new AbortController();
  options.signal?.addEventListener('abort', () => abort.abort());
  return { progress: (progress) => options.onProgress?.(progress), signal: abort.signal };
}

function taskContext(call: Call, caseFile: CaseFile) {
  const { host } = call;
  let changes = 0;
  const context: Contexts['task'] = {
    caseFile,
    get db() {
      return caseFile.db; // another one after a rotation
    },
    member: caseFile.member,
    installation: caseFile.installation,
    now: host.now,
    mutate: (change) => {
      const result = runTransaction(caseFile, host.now, change);
      changes += 1; // each has left an entry, or it would not have been stored
      return result;
    },
    resolve: host.resolveGrant,
    ...whileItRuns(call),
  };
  return { context, entries: () => changes };
}

/** What is written to a place outside is an export, and every export is in the log. */
function writesOutside({ input }: Procedure): boolean {
  return 'shape' in input && typeof input.shape === 'object' && Object.hasOwn(input.shape ?? {}, 'destination');
}

function find(contract: Contract, handlers: object, path: unknown): { procedure: Procedure; handler: AnyHandler } {
  const [room = '', name = '', ...rest] = typeof path === 'string' ? path.split('.') : [];
  const procedure = own(own(contract, room), name) as Procedure | undefined; // the contract holds nothing else
  const handler = own(own(handlers, room), name) as AnyHandler | undefined; // nor do the handlers
  if (procedure === undefined || handler === undefined || rest.length > 0) {
    throw new AppError('unknown-procedure', `Cannot run "${shown(path)}": no such procedure`);
  }
  return { procedure, handler };
}

/** Own properties only, so that `constructor` or `__proto__` is no procedure. */
function own(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, key)) return undefined;
  return (object as Record<string, unknown>)[key]; // just looked up
}

/** Says which field is wrong and why, never what stood in it. */
function checkInput(path: string, procedure: Procedure, input: PlainValue): unknown {
  const checked = procedure.input.safeParse(input);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  const field = first?.path.map(String).join('.') ?? '';
  const state = first === undefined ? 'invalid' : first.code === 'unrecognized_keys' ? 'unknown field' : first.message;
  throw new AppError('invalid-input', `Cannot run "${path}": ${field === '' ? '' : `"${field}" `}${state}`, {
    details: { field },
  });
}

/** Strips what the contract does not declare. A record that does not fit is a bug. */
function checkOutput({ path, procedure }: Call, value: unknown): unknown {
  if (value instanceof Promise && procedure.kind !== 'task' && procedure.kind !== 'session') {
    throw new Error(`"${path}" must not be asynchronous`);
  }
  return procedure.output.parse(value);
}

function unlocked({ path, host }: Pick<Call, 'path' | 'host'>): CaseFile {
  const { caseFile } = host.session;
  if (caseFile === undefined) throw new AppError('locked', `Cannot run "${path}": the case file is locked`);
  return caseFile;
}

function refuseCancelled({ path, options }: Call): void {
  if (options.signal?.aborted) throw cancelled(path);
}

function cancelled(path: string): AppError {
  return new AppError('cancelled', `Cannot finish "${path}": it was cancelled`);
}

function failure(error: unknown, path: string, { signal }: CallOptions, host: RouterHost): Reply {
  const known = error instanceof AppError ? error : storageFailure(error, `run "${path}"`);
  if (known !== undefined) {
    if (isUnreadable(known) && host.session.caseFile) noteDamage(host.session.caseFile.db, 'pages');
    return reply(known.code, known.message, known.details);
  }
  if (signal?.aborted && error instanceof Error && error.name === 'AbortError') {
    return reply('cancelled', cancelled(path).message, {});
  }
  host.reportBug(error);
  return reply('internal', `Cannot finish "${path}": something unexpected happened`, {});
}

/** Said by SQLite: a page is not as it was written. */
function isUnreadable({ code, cause }: AppError): boolean {
  return code === 'damaged' && cause instanceof SqliteError;
}

function reply(code: ErrorCode, message: string, details: AppError['details']): Reply {
  return { ok: false, code, message, details };
}

/** A path that is not ours may be anything, also long. */
function shown(path: unknown): string {
  return typeof path === 'string' ? path.slice(0, 80) : `(${typeof path})`;
}
