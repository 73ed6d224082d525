import type { Grant } from '../../shared/grant.ts';
import type { MemberId } from '../../shared/members/member.ts';
import type { Progress } from '../../shared/procedure.ts';
import type { Instant } from '../../shared/time.ts';
import type { ReadableDb, WritableDb } from '../database/handles.ts';
import type { Stamp } from '../database/repositories/stamp.ts';
import type { CaseFile } from '../vault/case-file.ts';

/** What a service may use. The router makes one for each call. */
export interface QueryContext {
  readonly db: ReadableDb;
  readonly member: MemberId;
  /** This copy of the app in this folder. */
  readonly installation: string;
  readonly now: () => Instant;
}

export interface DraftContext extends QueryContext {
  readonly db: WritableDb;
}

export interface MutationContext extends QueryContext {
  readonly db: WritableDb;
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** Hybrid logical time and installation of this change, for the columns `changed` and `changed_by` of mutable rows. */
  readonly stamp: () => Stamp;
  /** Adds an entry to the audit chain in this transaction. `subject` is an id or another word without content. */
  readonly audit: (action: string, subject: string) => void;
}

export interface TaskContext extends QueryContext {
  readonly caseFile: CaseFile;
  /** Runs one immediate transaction; what it changes must be audited in it, as in any mutation. */
  readonly mutate: <Result>(change: (context: MutationContext) => Result) => Result;
  /** The path behind a place the user chose; throws `not-allowed` for any other. */
  readonly resolve: (grant: Grant) => string;
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}
