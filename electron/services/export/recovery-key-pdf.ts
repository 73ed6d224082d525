import { basename } from 'node:path';
import type { Grant } from '../../../shared/grant.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import { localZone } from '../calendar.ts';
import type { TaskContext } from '../context.ts';
import { makePdf } from './make-pdf.ts';
import { placeFile } from './place-file.ts';
import { readPrintedWords } from './printed-words.ts';
import { recoveryKeyDocument } from './recovery-key-document.ts';

/**
 * Writes the recovery key as one page to print. Without a passphrase: it is for the day when nobody knows one, and the
 * page says to delete the file once it is on paper. Logged before it is there.
 */
export async function saveRecoveryKeyPdf(
  context: TaskContext,
  destination: Grant,
  recoveryKey: string,
): Promise<{ fileName: string }> {
  const { caseFile, db, now, signal, mutate } = context;
  const path = context.resolve(destination);
  const { id, organisation, practice } = getCaseFileRecord(db);
  const data = { recoveryKey, name: caseFile.name, organisation, practice, madeAt: now(), zone: localZone() };
  const document = recoveryKeyDocument(data, readPrintedWords());
  const { pdf } = await makePdf({ document, passphrase: undefined }, { signal, onStage: () => undefined });
  await placeFile(path, pdf, () => mutate(({ audit }) => audit('recovery-key.saved', id)));
  return { fileName: basename(path) };
}
