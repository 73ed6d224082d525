import { contract } from '../../../shared/contract.ts';
import type { Contract, Procedure } from '../../../shared/procedure.ts';
import { AppError, type Reply } from '../../../shared/reply.ts';
import type { Engine } from '../../engine/engine.ts';
import { choose, grantPath, unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

/** Inputs that name a place on disk. */
const PLACES = ['destination', 'folder'];

export const call: Command = {
  summary: 'Runs any procedure: JSON input on standard input, JSON reply on standard output',
  places: ['DIR', 'PROCEDURE'],
  options: OPTIONS_TO_UNLOCK,
  notes: [
    'See "quietroom procedures". Without input, {} is taken. Procedures of the session are run without unlocking.',
    'Where a procedure asks for a place on disk ("destination", "folder"), give its path.',
  ],
  async run(context) {
    const { engine, given } = context;
    const [folder = '', path = ''] = given;
    const input = withGrants(engine, parse(await context.readInput()));
    const procedure = find(path);
    if (procedure === undefined) throw new AppError('unknown-procedure', `Cannot run "${path}": no such procedure`);
    await (procedure.kind === 'session' ? choose(engine, folder) : unlock(context, folder));
    return { value: valueIn(await engine.answer(path, input)), text: '' };
  },
};

function parse(text: string): unknown {
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new UsageError('Standard input is not JSON');
  }
}

function find(path: string): Procedure | undefined {
  const [room = '', name = ''] = path.split('.');
  const procedures = Object.hasOwn(contract, room) ? (contract as Contract)[room] : undefined;
  return procedures !== undefined && Object.hasOwn(procedures, name) ? procedures[name] : undefined;
}

/** A place that is typed here counts as chosen: it becomes the token that the engine knows it by. */
function withGrants(engine: Engine, input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  for (const [field, value] of Object.entries(input)) {
    if (PLACES.includes(field) && typeof value === 'string')
      Object.assign(input, { [field]: grantPath(engine, value) });
  }
  return input;
}

function valueIn(reply: Reply): unknown {
  if (reply.ok) return reply.value;
  throw new AppError(reply.code, reply.message, { details: reply.details });
}
