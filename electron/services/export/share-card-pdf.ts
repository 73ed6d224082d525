import { basename } from 'node:path';
import type { Grant } from '../../../shared/grant.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import { localZone } from '../calendar.ts';
import type { TaskContext } from '../context.ts';
import { pendingCard } from '../recovery-shares.ts';
import { makePdf } from './make-pdf.ts';
import { placeFile } from './place-file.ts';
import { readPrintedWords } from './printed-words.ts';
import { shareCardDocument } from './share-card-document.ts';

/** Writes one card that was just made as a page to print: its holder gets this one and sees no other. */
export async function saveSharePdf(
  context: TaskContext,
  { destination, number }: { destination: Grant; number: number },
): Promise<{ fileName: string }> {
  const { caseFile, db, now, signal, mutate } = context;
  const path = context.resolve(destination);
  const { id, organisation, practice } = getCaseFileRecord(db);
  const card = pendingCard(caseFile, number);
  const about = { name: caseFile.name, organisation, practice, madeAt: now(), zone: localZone() };
  const document = shareCardDocument({ ...card, ...about }, readPrintedWords());
  const { pdf } = await makePdf({ document, passphrase: undefined }, { signal, onStage: () => undefined });
  await placeFile(path, pdf, () => mutate(({ audit }) => audit('recovery.card-saved', id)));
  return { fileName: basename(path) };
}
