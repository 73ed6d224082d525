import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../electron/engine/engine.ts';
import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import { Grant } from '../../shared/grant.ts';
import type { MemberId } from '../../shared/members/member.ts';
import type { Client } from '../../shared/procedure.ts';

export type Api = Client<typeof contract>;

export interface TestCaseFile {
  readonly engine: Engine;
  readonly api: Api;
  /** Of the case file. */
  readonly folder: string;
  /** Holds the case file, the settings and whatever a test writes; removed by `close`. */
  readonly around: string;
  /** Who created it. */
  readonly me: MemberId;
  /** What was reported as a bug so far; a test that expects none says so. */
  readonly bugs: readonly unknown[];
  /** A place in `around`, as if the user had chosen it in a dialog. */
  place(name: string): Grant;
  /** Locks and unlocks as the member with this passphrase. */
  unlockAs(passphrase: string): Promise<void>;
  lock(): Promise<void>;
  close(): Promise<void>;
}

export const PASSPHRASE = 'seven calm words in a row here';
/** Small enough for tests; the product's is 18. */
export const TEST_WORK_FACTOR = 2;

/** A real encrypted case file, made by the app's own engine and answered by its own router. */
export async function openTestCaseFile(options: { now?: () => string; folder?: string } = {}): Promise<TestCaseFile> {
  const around = options.folder ?? mkdtempSync(join(tmpdir(), 'quiet-room-test-'));
  const bugs: unknown[] = [];
  const settings = { settingsFile: join(around, 'settings.json'), practiceFolder: join(around, 'practice') };
  mkdirSync(settings.practiceFolder, { recursive: true });
  const start = () =>
    createEngine({
      ...settings,
      scryptWorkFactor: TEST_WORK_FACTOR,
      now: options.now,
      reportBug: (bug) => bugs.push(bug),
    });
  let engine = start();
  const api = createClient(contract, (path, input, callOptions) => engine.answer(path, input, callOptions));
  let places = 0;

  const folder = join(around, 'Garden.quietroom');
  const first = { name: 'Garden', organisation: 'Garden Club', member: 'Mona', passphrase: PASSPHRASE };
  const { state } = await api.session.create({ folder: place('.'), ...first });
  if (state.phase !== 'unlocked') throw new Error('The new case file is not unlocked');
  const me = state.member.id;

  return {
    get engine() {
      return engine;
    },
    api,
    folder,
    around,
    me,
    bugs,
    place,
    async unlockAs(passphrase) {
      await lock();
      await api.session.choose({ folder: place('Garden.quietroom') });
      await api.session.unlock({ passphrase });
    },
    lock,
    async close() {
      await engine.close();
      rmSync(around, { recursive: true, force: true });
    },
  };

  function place(name: string): Grant {
    const token = `place-${places++}`;
    engine.grant(token, join(around, name));
    return Grant.parse(token);
  }

  /** As in the app: the engine ends, another takes its place. */
  async function lock(): Promise<void> {
    await engine.close();
    engine = start();
  }
}
