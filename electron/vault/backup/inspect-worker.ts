import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/reply.ts';
import { checkIntegrity } from '../../database/check-integrity.ts';
import { type DatabaseKey, wipeKey } from '../../database/database-key.ts';
import { openDatabase, readSalt } from '../../database/open-database.ts';
import { readFacts } from '../../database/read-facts.ts';
import { listChains, verifyChain } from '../../database/repositories/audit-entries.ts';
import { databaseFile } from '../case-file-folder.ts';
import { findKeyByPassphrase } from '../find-key.ts';
import type { Inspection, InspectionNews } from './inspection.ts';

/** Opens a copy that was unpacked and reads all of it, in a thread of its own: it takes long, and SQLite does not wait. */
async function inspect({ folder, credential }: Inspection): Promise<InspectionNews> {
  const key = await keyOf(folder, credential);
  try {
    const db = openDatabase(databaseFile(folder), key);
    try {
      const { problems } = checkIntegrity(db);
      const broken = listChains(db).filter((chain) => verifyChain(db, chain).brokenAt !== null);
      return { kind: 'read', facts: readFacts(db), problems: problems.length, brokenChains: broken.length };
    } finally {
      db.close();
    }
  } finally {
    wipeKey(key);
  }
}

/** The key came as a copy, whose bytes are no longer a `Buffer`. */
async function keyOf(folder: string, credential: Inspection['credential']): Promise<DatabaseKey> {
  if ('key' in credential) return { key: bufferOf(credential.key), salt: bufferOf(credential.salt) };
  const salt = readSalt(databaseFile(folder));
  return (await findKeyByPassphrase(folder, salt, credential.passphrase)).databaseKey;
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

try {
  parentPort?.postMessage(await inspect(workerData as Inspection)); // `inspectCopy` sends nothing else
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  const { code, message, details } = error;
  parentPort?.postMessage({ kind: 'refused', code, message, details } satisfies InspectionNews);
}
