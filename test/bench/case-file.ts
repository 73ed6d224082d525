import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../electron/engine/engine.ts';
import type { EngineStart } from '../../electron/engine/messages.ts';
import { createSession } from '../../electron/engine/session.ts';
import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import { Grant } from '../../shared/grant.ts';
import type { Client } from '../../shared/procedure.ts';
import { addManyIncidents } from '../fixtures/many-incidents.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

export const BENCH_PASSPHRASE = 'seven herons count the slow reeds';

/** A case file full of fictional cases, made once for the whole run, with the product's own work factor. */
export interface BenchCaseFile extends Disposable {
  /** Of the case file. */
  readonly folder: string;
  /** Holds the case file and whatever else is written. */
  readonly around: string;
  readonly start: EngineStart;
}

export type Api = Client<typeof contract>;

export interface OpenedEngine extends AsyncDisposable {
  readonly api: Api;
  readonly engine: Engine;
  place(name: string): Grant;
}

export async function makeBenchCaseFile(incidents: number): Promise<BenchCaseFile> {
  const temporary = createTemporaryFolder();
  const around = temporary.path;
  const start = { settingsFile: join(around, 'settings.json'), practiceFolder: join(around, 'practice') };
  mkdirSync(start.practiceFolder);
  const session = createSession({ ...start, now: () => new Date().toISOString() });
  const names = { name: 'Bench', organisation: 'Example Conference', member: 'Alex Moreno' };
  const caseFile = await session.create({ parent: around, ...names, passphrase: BENCH_PASSPHRASE });
  addManyIncidents(caseFile, incidents);
  session.close();
  return {
    folder: join(around, 'Bench.quietroom'),
    around,
    start,
    [Symbol.dispose]: () => temporary[Symbol.dispose](),
  };
}

/** The app's engine in this process, with the case file chosen and still locked. */
export async function chooseInEngine({ folder, around, start }: BenchCaseFile): Promise<OpenedEngine> {
  const engine = createEngine({ ...start, reportBug: failLoudly });
  const api = createClient(contract, engine.answer);
  let places = 0;
  const place = (path: string): Grant => {
    const token = `place-${places++}`;
    engine.grant(token, path);
    return Grant.parse(token);
  };
  await api.session.choose({ folder: place(folder) });
  return { api, engine, place: (name) => place(join(around, name)), [Symbol.asyncDispose]: () => engine.close() };
}

export async function openInEngine(caseFile: BenchCaseFile): Promise<OpenedEngine> {
  const opened = await chooseInEngine(caseFile);
  await opened.api.session.unlock({ passphrase: BENCH_PASSPHRASE });
  return opened;
}

function failLoudly(bug: unknown): void {
  console.error(bug);
  process.exitCode = 1;
}
