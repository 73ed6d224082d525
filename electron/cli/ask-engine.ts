import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import { Grant } from '../../shared/grant.ts';
import type { Client } from '../../shared/procedure.ts';
import type { Engine } from '../engine/engine.ts';
import type { CommandContext } from './command.ts';
import { readLines } from './first-line.ts';

export type Api = Client<typeof contract>;

/** The contract as functions, over the engine of this process. */
export function apiOf(engine: Engine): Api {
  return createClient(contract, engine.answer);
}

/** Whoever types a path on the command line has chosen it. */
export function grantPath(engine: Engine, path: string): Grant {
  const token = randomUUID();
  engine.grant(token, resolve(path));
  return Grant.parse(token);
}

/** Chooses the case file, which says what is wrong with its folder. */
export async function choose(engine: Engine, folder: string): Promise<void> {
  await apiOf(engine).session.choose({ folder: grantPath(engine, folder) });
}

export async function unlock({ engine, options, passphrase }: CommandContext, folder: string): Promise<Api> {
  const api = apiOf(engine);
  const cards = options['cards-file'];
  await choose(engine, folder);
  if (typeof cards === 'string') await api.session.unlockWithShares({ shares: readLines(cards) });
  else await api.session.unlock({ passphrase: await passphrase() });
  return api;
}
