import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import { deskContract } from '../../shared/desk/procedures.ts';
import { Grant } from '../../shared/grant.ts';
import { AppError, type Reply } from '../../shared/reply.ts';
import { listFolder, pathInFolder, type Start } from '../host/folders.ts';
import type { Host } from '../host/host.ts';

const procedures = deskContract.desk;
type Procedures = typeof procedures;
type DeskHandlers = {
  readonly [Name in keyof Procedures]: (
    input: z.output<Procedures[Name]['input']>,
  ) => Promise<z.input<Procedures[Name]['output']>>;
};

/** Answers `desk.*`: what the desktop does itself, without the engine. Never throws. */
export function createDesk(host: Host, start: Start): (path: unknown, input: unknown) => Promise<Reply> {
  const handlers = deskHandlers(host, start);
  return async (path, rawInput) => {
    try {
      return { ok: true, value: await run(handlers, path, rawInput) };
    } catch (error) {
      if (error instanceof AppError) return failure(error);
      return failure(new AppError('internal', `Cannot run "${String(path)}": something unexpected happened`));
    }
  };
}

async function run(handlers: DeskHandlers, path: unknown, rawInput: unknown): Promise<unknown> {
  const name = procedureName(path);
  const input = procedures[name].input.safeParse(rawInput);
  if (!input.success) throw new AppError('invalid-input', `Cannot run "desk.${name}": ${input.error.message}`);
  // Each handler belongs to the schema of the same name, which the compiler cannot follow through a union of names.
  const handler = handlers[name] as (input: unknown) => Promise<unknown>;
  return procedures[name].output.parse(await handler(input.data));
}

/** Own names only, so that `desk.constructor` is no procedure. */
function procedureName(path: unknown): keyof Procedures {
  const name = typeof path === 'string' && path.startsWith('desk.') ? path.slice('desk.'.length) : '';
  if (Object.hasOwn(procedures, name)) return name as keyof Procedures; // just looked up
  throw new AppError('unknown-procedure', `Cannot run "${String(path)}": no such procedure`);
}

function deskHandlers(host: Host, start: Start): DeskHandlers {
  return {
    capabilities: async () => ({ fileDialogs: host.fileDialogs, host: host.name }),
    chooseFile: async ({ purpose, suggestedName }) => {
      if (host.fileDialogs !== 'system') throw refused('open a dialog', 'this desktop has none');
      const path = await host.chooseFile(purpose, suggestedName);
      return path === undefined ? null : grant(path);
    },
    listFolder: async ({ path, purpose }) => {
      refuseBesideDialogs();
      return listFolder(path ?? start.folder, purpose);
    },
    grantPath: async ({ purpose, folder, name }) => {
      refuseBesideDialogs();
      return grant(pathInFolder(purpose, folder, name));
    },
    copy: ({ text }) => nothing(host.copy(text)),
    print: () => nothing(host.print()),
    active: async () => nothing(host.active()),
    lock: async () => nothing(host.lock()),
    quit: async () => nothing(host.quit()),
  };

  function grant(path: string) {
    const token = Grant.parse(randomBytes(32).toString('base64url'));
    host.grant(token, path);
    return { grant: token, label: basename(path) || path };
  }

  /** Where the system has dialogs, the page has no business in listing folders. */
  function refuseBesideDialogs(): void {
    if (host.fileDialogs === 'system') throw refused('list folders', 'this desktop has dialogs for that');
  }
}

function refused(what: string, state: string): AppError {
  return new AppError('not-allowed', `Cannot ${what}: ${state}`);
}

async function nothing(done: Promise<void> | void) {
  await done;
  return {};
}

function failure({ code, message, details }: AppError): Reply {
  return { ok: false, code, message, details };
}
