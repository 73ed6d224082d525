import { mkdirSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../electron/engine/engine.ts';
import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import { Grant } from '../../shared/grant.ts';
import type { Progress } from '../../shared/procedure.ts';
import { largeFile } from '../fixtures/attaching.ts';
import { report } from '../fixtures/reports.ts';
import { type Api, BENCH_PASSPHRASE } from './case-file.ts';
import { type BenchOptions, type Figure, inMs, median, type Part, ratio } from './figure.ts';
import { byTurns, timeAsync } from './measure.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

const MB = 1e6;
const FILE_BYTES = 200 * MB;
/** The case file, its backup, and the copy that is unpacked to verify it. */
const ROOM_TIMES = 4;

interface Engine {
  readonly api: Api;
  readonly place: (name: string) => Grant;
  readonly close: () => Promise<void>;
}

/** A case file of 2 GB beside an empty one: opened without deriving a key, which takes the same time for both. */
export async function measureRecords({ quick, rounds }: BenchOptions): Promise<Part> {
  const bytes = quick ? FILE_BYTES : 10 * FILE_BYTES;
  const title = `Backups of a case file of ${bytes / 1e9} GB`;
  const { bavail, bsize } = statfsSync(tmpdir());
  if (bavail * bsize < ROOM_TIMES * bytes)
    return { title, figures: [], skipped: 'there is too little room on the disk' };
  using temporary = createTemporaryFolder();
  const around = temporary.path;
  await make(around, 'Empty', 0);
  await make(around, 'Large', bytes);
  const database = statSync(join(around, 'Large.quietroom', 'casefile.db')).size;
  const { first: large, second: empty } = await byTurns(
    rounds,
    () => timeToOpen(around, 'Large'),
    () => timeToOpen(around, 'Empty'),
  );
  const opened: Figure = {
    what: 'open, without deriving the key',
    value: inMs(median(large)),
    against: `${ratio(large, empty)} an empty one (${inMs(median(empty))})`,
    budget: '≤ 1.5 ×',
    isKept: median(large) <= 1.5 * median(empty),
  };
  return { title, figures: [opened, ...(await measureBackup(around, database))] };
}

async function measureBackup(around: string, bytes: number): Promise<Figure[]> {
  await using opened = await open(around, 'Large');
  const { api, place } = opened;
  mkdirSync(join(around, 'stick'));
  let verifying = Number.NaN;
  const onProgress = ({ stage }: Progress) => {
    if (stage === 'check' && Number.isNaN(verifying)) verifying = performance.now();
  };
  const begun = performance.now();
  await api.backups.make({ to: place('stick') }, { onProgress });
  const ended = performance.now();
  const checked = await timeAsync(() => api.audit.verify({}));
  return [
    figure('back up: copied and on the disk', bytes, verifying - begun, 60),
    figure('verify it: unpacked, opened, every page and entry read, compared', bytes, ended - verifying, 100),
    figure('verify the case file itself: every page and entry', bytes, checked, 100),
  ];
}

function figure(what: string, bytes: number, milliseconds: number, least: number): Figure {
  const speed = bytes / MB / (milliseconds / 1000);
  return {
    what,
    value: `${speed.toFixed(0)} MB/s (${inMs(milliseconds)})`,
    budget: `≥ ${least} MB/s`,
    isKept: speed >= least,
  };
}

async function make(around: string, name: string, bytes: number): Promise<void> {
  const { api, place, close } = start(around);
  const names = { name, organisation: 'Example Conference', member: 'Alex Moreno', passphrase: BENCH_PASSPHRASE };
  await api.session.create({ folder: place('.'), ...names });
  const { incident } = await api.reports.file(report());
  const home = { incidentId: incident.id };
  for (let left = bytes; left > 0; left -= FILE_BYTES) {
    const about = { fileName: `film ${left}.mp4`, mediaType: 'video/mp4', size: FILE_BYTES };
    const { id } = await api.evidence.begin({ home, ...about });
    let index = 0;
    for (const piece of largeFile(FILE_BYTES)) {
      piece.writeDoubleBE(left, piece.length - 16); // no file is like another
      await api.evidence.append({ id, index: index++, bytes: piece.toString('base64') });
    }
    await api.evidence.finish({ id });
  }
  await close();
}

async function timeToOpen(around: string, name: string): Promise<number> {
  const { api, place, close } = start(around);
  await api.session.choose({ folder: place(`${name}.quietroom`) });
  const taken = await timeAsync(async () => {
    await api.session.unlock({ passphrase: BENCH_PASSPHRASE });
    await api.incidents.list({ limit: 1 });
  });
  await close();
  return taken;
}

async function open(around: string, name: string): Promise<Engine & AsyncDisposable> {
  const engine = start(around);
  await engine.api.session.choose({ folder: engine.place(`${name}.quietroom`) });
  await engine.api.session.unlock({ passphrase: BENCH_PASSPHRASE });
  return { ...engine, [Symbol.asyncDispose]: engine.close };
}

/** With a key that is quick to derive: what is measured here is not that. */
function start(around: string): Engine {
  const places = { settingsFile: join(around, 'settings.json'), practiceFolder: join(around, 'practice') };
  const engine = createEngine({ ...places, scryptWorkFactor: 2 });
  let granted = 0;
  const place = (name: string): Grant => {
    const token = `place-${granted++}`;
    engine.grant(token, join(around, name));
    return Grant.parse(token);
  };
  return { api: createClient(contract, engine.answer), place, close: () => engine.close() };
}
