import type { Verification } from '../../shared/audit/procedures.ts';
import { checkIntegrity } from '../database/check-integrity.ts';
import { listAuditEntries, listChains, verifyChain } from '../database/repositories/audit-entries.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { getCaseOfPart } from '../database/repositories/incidents.ts';
import type { QueryContext, TaskContext } from './context.ts';

/** An entry about a case that is closed to a member does not say which: its time beside a ban would tell whose it is. */
export function readLog({ db, member }: QueryContext, page: { offset: number; limit: number }) {
  const closed = listClosedCases(db, member);
  const { total, entries } = listAuditEntries(db, page);
  const told = (subject: string) => {
    const incident = getCaseOfPart(db, subject.split(' ')[0] ?? '');
    if (incident === undefined) return { subject, codeName: null };
    return closed.includes(incident.id) ? { subject: '', codeName: null } : { subject, codeName: incident.codeName };
  };
  return { total, entries: entries.map((entry) => ({ ...entry, ...told(entry.subject) })) };
}

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
