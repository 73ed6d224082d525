import type { Verification } from '../../../shared/audit/procedures.ts';
import { checkIntegrity } from '../../database/check-integrity.ts';
import { listChains, verifyChain } from '../../database/repositories/audit-entries.ts';
import type { TaskContext } from '../context.ts';

/** Reads every page of the database, which checks its authentication, and walks every chain. */
export async function verifyCaseFile({ caseFile, db, progress, signal }: TaskContext): Promise<Verification> {
  const installations = listChains(db);
  const total = installations.length + 1;
  progress({ stage: 'pages', done: 0, total });
  await settled();
  const pages = checkIntegrity(caseFile.db);
  const chains: Verification['chains'] = [];
  for (const installation of installations) {
    signal.throwIfAborted();
    progress({ stage: 'log', done: chains.length + 1, total });
    await settled();
    const { head, brokenAt } = verifyChain(caseFile.db, installation);
    chains.push({ head, brokenAt });
  }
  progress({ stage: 'log', done: total, total });
  return { pages, chains, intact: pages.problems.length === 0 && chains.every(({ brokenAt }) => brokenAt === null) };
}

/** Lets messages through: SQLite works in one piece. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
