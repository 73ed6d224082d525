import type { SessionState, RecentCaseFile } from '../../shared/session/session.ts';
import type { CaseFile } from '../vault/case-file.ts';

/** Which case file is chosen and whether it is unlocked: closed → locked → unlocked. */
export interface Session {
  readonly state: SessionState;
  /** The chosen folder, if one is. */
  readonly folder: string | undefined;
  /** Only while unlocked. */
  readonly caseFile: CaseFile | undefined;
  /** Newest first. */
  recent(): RecentCaseFile[];
  choose(folder: string): SessionState;
  chooseRecent(id: string): SessionState;
  forgetRecent(id: string): void;
  leave(): SessionState;
  create(options: { parent: string; name: string; organisation: string; member: string; passphrase: string }): Promise<CaseFile>;
  createPractice(): Promise<CaseFile>;
  unlock(passphrase: string): Promise<CaseFile>;
  unlockWithRecoveryKey(recoveryKey: string): Promise<CaseFile>;
  /** Locks, if unlocked. */
  close(): void;
}
