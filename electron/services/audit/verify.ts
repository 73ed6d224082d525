import { createHash } from 'node:crypto';
import { setImmediate as settled } from 'node:timers/promises';
import type { Verification } from '../../../shared/audit/procedures.ts';
import { checkIntegrity, countBrokenLinks } from '../../database/check-integrity.ts';
import { forgetDamage, noteDamage } from '../../database/damage.ts';
import { listChains, verifyChain } from '../../database/repositories/audit-entries.ts';
import { listFingerprints } from '../../database/repositories/evidence.ts';
import type { TaskContext } from '../context.ts';
import { readBytes } from '../evidence.ts';

/** SQLite works in one piece; between two pieces other calls are answered. */
export async function verifyCaseFile(
  context: TaskContext,
  { full }: { readonly full: boolean },
): Promise<Verification> {
  const { caseFile, db, progress, signal } = context;
  const installations = listChains(db);
  progress({ stage: 'pages', done: 0, total: 1 });
  await settled();
  const pages = checkIntegrity(caseFile.db);
  const chains: Verification['chains'] = [];
  for (const installation of installations) {
    signal.throwIfAborted();
    progress({ stage: 'log', done: chains.length, total: installations.length });
    await settled();
    const { head, brokenAt } = verifyChain(caseFile.db, installation);
    chains.push({ head, brokenAt });
  }
  const evidence = full ? await verifyEvidence(context) : null;
  const links = full ? countBrokenLinks(caseFile.db) : null;
  const isLogWhole = chains.every(({ brokenAt }) => brokenAt === null);
  const isFileWhole = pages.problems.length === 0 && (evidence?.broken.length ?? 0) === 0 && (links ?? 0) === 0;
  if (isFileWhole && full) forgetDamage(caseFile.db);
  if (!isFileWhole) noteDamage(caseFile.db, 'pages');
  if (!isLogWhole) noteDamage(caseFile.db, 'log');
  return { pages, chains, evidence, links, intact: isFileWhole && isLogWhole };
}

/** Piece by piece, so that a film is never in memory. */
async function verifyEvidence({ db, progress, signal }: TaskContext): Promise<Verification['evidence']> {
  const files = listFingerprints(db);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const broken: string[] = [];
  let done = 0;
  for (const { id, sha256, size } of files) {
    const hash = createHash('sha256');
    let read = 0;
    try {
      for (const bytes of readBytes(db, id)) {
        hash.update(bytes);
        read += bytes.length;
        progress({ stage: 'evidence', done: megabytes(done + read), total: megabytes(total) });
        await settled();
        signal.throwIfAborted();
      }
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Error && 'code' in error)) throw error;
      broken.push(id); // a part of it cannot be read
      continue;
    } finally {
      done += size;
    }
    if (hash.digest('hex') !== sha256) broken.push(id);
  }
  return { checked: files.length, broken };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
