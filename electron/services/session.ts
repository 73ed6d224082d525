import type { z } from 'zod';
import type { Grant } from '../../shared/grant.ts';
import type { Progress } from '../../shared/procedure.ts';
import type { sessionProcedures } from '../../shared/session/procedures.ts';
import type { SessionState } from '../../shared/session/session.ts';
import type { Instant } from '../../shared/time.ts';
import type { Session } from '../engine/session.ts';
import { refuseWeakPassphrase } from '../vault/passphrase.ts';

/** What the procedures of the session may use: the only ones allowed while locked. */
export interface SessionContext {
  readonly session: Session;
  readonly now: () => Instant;
  /** The path behind a place the user chose; throws `not-allowed` for any other. */
  readonly resolve: (grant: Grant) => string;
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

type Create = z.output<typeof sessionProcedures.create.input>;

/** Makes a case file where the user chose, and unlocks it. */
export async function createCase(
  { session, resolve }: SessionContext,
  { folder, name, organisation, member, passphrase }: Create,
): Promise<{ state: SessionState; recoveryKey: string }> {
  await refuseWeakPassphrase(passphrase, [name, organisation, member]);
  const caseFile = await session.create({ parent: resolve(folder), name, organisation, member, passphrase });
  const { pendingRecoveryKey } = caseFile;
  if (pendingRecoveryKey === undefined) throw new Error('A new case file has no recovery key');
  return { state: session.state, recoveryKey: pendingRecoveryKey };
}

/** Runs something with the session and answers with the state it led to. */
export async function stateAfter({ session }: SessionContext, run: () => unknown): Promise<SessionState> {
  await run();
  return session.state;
}
