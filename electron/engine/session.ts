import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../../shared/reply.ts';
import type { RecentCaseFile, SessionState } from '../../shared/session/session.ts';
import type { Instant } from '../../shared/time.ts';
import { getCaseFileRecord } from '../database/repositories/case-file.ts';
import { getMember } from '../database/repositories/members.ts';
import { storageFailure } from '../database/storage-failure.ts';
import { tidyEvidence } from '../services/arriving-evidence.ts';
import { dayIn, localZone } from '../services/calendar.ts';
import type { TaskContext } from '../services/context.ts';
import { settleShares } from '../services/recovery-shares.ts';
import { forgetEndedLists } from '../services/screening/forget-lists.ts';
import type { CaseFile } from '../vault/case-file.ts';
import { assertCaseFileFolder, caseFileName, SUFFIX } from '../vault/case-file-folder.ts';
import { createCaseFile } from '../vault/create-case-file.ts';
import { openFailedUnlocks } from '../vault/failed-unlocks.ts';
import { createTurns } from '../vault/in-turn.ts';
import { SCRYPT_WORK_FACTOR } from '../vault/key-files.ts';
import { type KnownCaseFile, openKnownCaseFiles } from '../vault/known-case-files.ts';
import { type SalvageCredential, type SalvageTarget, salvageCaseFile } from '../vault/salvage-case-file.ts';
import { refuseSyncFolder } from '../vault/sync-folders.ts';
import { type Credential, openCreated, type Unlocked, unlockCaseFile } from '../vault/unlock-case-file.ts';
import { createWrongTries } from '../vault/wrong-tries.ts';
import { logFailedUnlocks } from './log-failed-unlocks.ts';
import { runTransaction } from './transaction.ts';

/** Which case file is chosen and whether it is unlocked: closed → locked → unlocked. */
export interface Session {
  readonly state: SessionState;
  /** The chosen folder, if one is. */
  readonly folder: string | undefined;
  /** Only while unlocked. */
  readonly caseFile: CaseFile | undefined;
  /** Newest first. */
  recent(): RecentCaseFile[];
  choose(folder: string): void;
  chooseRecent(id: string): void;
  forgetRecent(id: string): void;
  /** Throws `not-allowed` while unlocked. */
  leave(): void;
  create(options: NewCase): Promise<CaseFile>;
  createPractice(): Promise<CaseFile>;
  unlock(passphrase: string): Promise<CaseFile>;
  unlockWithRecoveryKey(recoveryKey: string): Promise<CaseFile>;
  /** Cards of a split recovery, as typed. */
  unlockWithShares(shares: readonly string[]): Promise<CaseFile>;
  /** Makes another case file of what can be read of the chosen one, which stays as it is; see `salvageCaseFile`. */
  salvage(credential: SalvageCredential, target: SalvageTarget): ReturnType<typeof salvageCaseFile>;
  /** Locks, if unlocked. */
  close(): void;
}

export interface NewCase {
  readonly parent: string;
  readonly name: string;
  readonly organisation: string;
  readonly member: string;
  readonly passphrase: string;
}

export interface SessionOptions {
  /** Where this machine remembers which case files it opened. */
  readonly settingsFile: string;
  readonly practiceFolder: string;
  readonly now: () => Instant;
  /** The case file whose lock screen is shown first: after a lock, the one that was open. */
  readonly reopen?: { readonly folder: string; readonly lockedAt?: string | undefined } | undefined;
  /** Only tests lower it. */
  readonly scryptWorkFactor?: number | undefined;
  /** Milliseconds that never go back, for the delay after wrong tries. */
  readonly elapsed?: (() => number) | undefined;
  /** Writes the fictional cases of a practice file. */
  readonly fillPractice?: ((mutate: TaskContext['mutate']) => void) | undefined;
}

/** No secret: it is shown on screen. */
export const PRACTICE_PASSPHRASE = 'quiet room practice';
const PRACTICE_ORGANISATION = 'Riverside Makers (practice)';
const PRACTICE_MEMBER = 'Sam Practice';
/** How often it is seen whether another day has begun. */
const TIDY_MS = 10 * 60_000;
const WRONG: readonly string[] = [
  'wrong-passphrase',
  'wrong-recovery-key',
  'wrong-shares',
  'damaged',
  'wrong-key',
  'other-case-file',
];
/** Somebody tried who could not open it, perhaps with a key that once did. */
const NOT_LET_IN: readonly string[] = ['wrong-passphrase', 'wrong-recovery-key', 'wrong-shares', 'wrong-key'];

export function createSession(options: SessionOptions): Session {
  const { now, practiceFolder, fillPractice } = options;
  const workFactor = options.scryptWorkFactor ?? SCRYPT_WORK_FACTOR;
  const knownFiles = openKnownCaseFiles(options.settingsFile, now);
  const failedUnlocks = openFailedUnlocks(options.settingsFile);
  const tries = createWrongTries(options.elapsed);
  const inTurn = createTurns();
  let chosen: KnownCaseFile | undefined = options.reopen && knownFiles.of(options.reopen.folder);
  let caseFile: CaseFile | undefined;
  let tidying: NodeJS.Timeout | undefined;

  return {
    get state() {
      return stateOf(
        chosen,
        caseFile,
        options.reopen?.folder === chosen?.folder ? options.reopen?.lockedAt : undefined,
      );
    },
    get folder() {
      return chosen?.folder;
    },
    get caseFile() {
      return caseFile;
    },
    recent: () =>
      knownFiles.list().map(({ id, folder, practice }) => ({ id, name: caseFileName(folder), folder, practice })),
    choose,
    chooseRecent(id) {
      const known = knownFiles.list().find((entry) => entry.id === id);
      if (known === undefined) throw new AppError('not-found', 'Cannot open this case file: it is not in the list');
      choose(known.folder);
    },
    forgetRecent: (id) => knownFiles.forget(id),
    leave() {
      assertNotUnlocked();
      chosen = undefined;
    },
    create: (newCase) => inTurn(() => create(newCase, false)),
    createPractice: () => inTurn(createPractice),
    unlock: (passphrase) => inTurn(() => unlock({ passphrase })),
    unlockWithRecoveryKey: (recoveryKey) =>
      inTurn(() => unlockByPaper({ recoveryKey }, 'case-file.unlocked-with-recovery-key')),
    unlockWithShares: (shares) => inTurn(() => unlockByPaper({ shares }, 'case-file.unlocked-with-cards')),
    salvage: (credential, target) => inTurn(() => guarded(({ folder }) => salvageCaseFile(folder, credential, target))),
    close() {
      clearInterval(tidying);
      caseFile?.close();
      caseFile = undefined;
    },
  };

  function choose(path: string): void {
    assertNotUnlocked();
    const folder = resolve(path);
    assertCaseFileFolder(folder);
    refuseSyncFolder(folder);
    chosen = knownFiles.of(folder);
  }

  async function create({ parent, member, ...newCase }: NewCase, practice: boolean): Promise<CaseFile> {
    assertNotUnlocked();
    const known = { ...knownFiles.of(join(resolve(parent), `${newCase.name}${SUFFIX}`)), practice };
    const { installation } = known;
    const made = { ...newCase, parent: resolve(parent), memberName: member, practice, installation, workFactor, now };
    const created = await createCaseFile(made);
    return take(known, await openCreated(created, { installation, workFactor, now }));
  }

  async function createPractice(): Promise<CaseFile> {
    mkdirSync(practiceFolder, { recursive: true, mode: 0o700 });
    const name = freeName(practiceFolder, 'Practice');
    const names = { organisation: PRACTICE_ORGANISATION, member: PRACTICE_MEMBER };
    const made = await create({ parent: practiceFolder, name, passphrase: PRACTICE_PASSPHRASE, ...names }, true);
    fillPractice?.((change) => runTransaction(made, now, change));
    return made;
  }

  async function unlock(credential: Credential): Promise<CaseFile> {
    return guarded(async (known) => {
      const { folder, installation, slot } = known;
      const unlocked = await unlockCaseFile(folder, credential, { installation, workFactor, now, firstSlot: slot });
      const opened = take(known, unlocked);
      untilThereIsRoom(() => setDownFailed(opened));
      return opened;
    });
  }

  /** Whatever asks for a passphrase: guessing is made slow, and set down. */
  async function guarded<Result>(open: (known: KnownCaseFile) => Promise<Result>): Promise<Result> {
    assertNotUnlocked();
    if (chosen === undefined) throw new AppError('not-found', 'Cannot unlock: no case file is chosen');
    const { folder } = chosen;
    tries.assertMayTry();
    try {
      const result = await open(chosen);
      tries.right();
      return result;
    } catch (error) {
      if (error instanceof AppError && WRONG.includes(error.code)) tries.wrong();
      if (error instanceof AppError && NOT_LET_IN.includes(error.code))
        untilThereIsRoom(() => failedUnlocks.note(folder, now()));
      throw error;
    }
  }

  async function unlockByPaper(credential: Credential, action: string): Promise<CaseFile> {
    const unlocked = await unlock(credential);
    runTransaction(unlocked, now, ({ audit, member }) => audit(action, member));
    return unlocked;
  }

  function take(known: KnownCaseFile, unlocked: Unlocked): CaseFile {
    const next = { ...known, practice: unlocked.caseFile.practice, slot: unlocked.slot ?? known.slot };
    assertReadable(next, unlocked.caseFile);
    caseFile = unlocked.caseFile;
    chosen = next;
    knownFiles.remember(chosen);
    tidy(caseFile);
    forgetLists(caseFile);
    settle(caseFile);
    tidying = setInterval(() => caseFile && forgetLists(caseFile), TIDY_MS).unref();
    return caseFile;
  }

  /** Forgotten outside once they are in the log: rather twice there than never. */
  function setDownFailed(opened: CaseFile): void {
    const failed = failedUnlocks.of(opened.folder);
    if (failed === undefined) return;
    logFailedUnlocks(opened, failed, now);
    failedUnlocks.forget(opened.folder);
  }

  function forgetLists(opened: CaseFile): void {
    const mutate: TaskContext['mutate'] = (change) => runTransaction(opened, now, change);
    untilThereIsRoom(() => forgetEndedLists({ db: opened.db, mutate }, dayIn(localZone(), now())));
  }

  function settle(opened: CaseFile): void {
    untilThereIsRoom(() => settleShares({ caseFile: opened, mutate: (change) => runTransaction(opened, now, change) }));
  }

  function assertNotUnlocked(): void {
    if (caseFile !== undefined) throw new AppError('not-allowed', 'Cannot do this while a case file is unlocked');
  }
}

/** What cannot even say what it is stays locked. */
function assertReadable(chosen: KnownCaseFile, caseFile: CaseFile): void {
  try {
    stateOf(chosen, caseFile, undefined);
  } catch (error) {
    caseFile.close();
    throw storageFailure(error, `open "${chosen.folder}"`) ?? error;
  }
}

function tidy({ db }: CaseFile): void {
  untilThereIsRoom(() => db.transaction(() => tidyEvidence(db)).immediate());
}

/** A disk that is full or cannot be written to does not keep anybody from reading: it is tidied another time. */
function untilThereIsRoom(tidying: () => void): void {
  try {
    tidying();
  } catch (error) {
    if (storageFailure(error, 'tidy') === undefined) throw error;
  }
}

function stateOf(
  chosen: KnownCaseFile | undefined,
  caseFile: CaseFile | undefined,
  lockedAt: string | undefined,
): SessionState {
  if (chosen === undefined) return { phase: 'closed' };
  const { practice } = chosen;
  const name = caseFileName(chosen.folder);
  if (caseFile === undefined) return { phase: 'locked', name, practice, ...(lockedAt && { lockedAt }) };
  const { organisation, idleMinutes, recoveryConfirmedAt } = getCaseFileRecord(caseFile.db);
  const member = getMember(caseFile.db, caseFile.member);
  if (member === undefined) throw new Error('The member who works here has no row');
  const { byRecoveryKey } = caseFile;
  return {
    phase: 'unlocked',
    name,
    practice,
    organisation,
    member: { id: member.id, name: member.name, role: member.role },
    byRecoveryKey,
    idleMinutes,
    recoveryKeyConfirmed: recoveryConfirmedAt !== null,
    door: caseFile.atDoor?.post ?? null,
  };
}

function freeName(parent: string, name: string, number = 1): string {
  const candidate = number === 1 ? name : `${name} ${number}`;
  return existsSync(join(parent, `${candidate}${SUFFIX}`)) ? freeName(parent, name, number + 1) : candidate;
}
