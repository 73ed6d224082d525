import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { PdfProtection, WrittenFile } from '../../../shared/exports/procedures.ts';
import type { Grant } from '../../../shared/grant.ts';
import type { LetterId, LetterWay } from '../../../shared/letters/letter.ts';
import { displayName } from '../../../shared/people/person.ts';
import type { Day } from '../../../shared/time.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import type { TaskContext } from '../context.ts';
import { markLeft, readToLeave } from '../letters/letters.ts';
import { readPerson } from '../people.ts';
import { exportPdf } from './export-pdf.ts';
import { letterDocument } from './letter-document.ts';
import { mailFile } from './mail-file.ts';
import { checkPlace, placeFile } from './place-file.ts';
import { printedTime } from './printed-time.ts';
import { readPrintedWords } from './printed-words.ts';

interface Order {
  readonly id: LetterId;
  readonly way: Exclude<LetterWay, 'clipboard'>;
  readonly destination: Grant;
  readonly protection: PdfProtection;
}

/** Writes a signed letter, as a PDF or as a draft for a mail program. Nothing is sent. Throws what `readToLeave` throws. */
export function exportLetter(context: TaskContext, order: Order): Promise<WrittenFile> {
  readToLeave(context, order.id);
  return order.way === 'pdf' ? asPdf(context, order) : asMail(context, order);
}

function asPdf(context: TaskContext, { id, destination, protection }: Order): Promise<WrittenFile> {
  return exportPdf(context, {
    ...{ destination, protection, action: 'letter.left-pdf', subject: id },
    record: (change) => markLeft(change, id, 'pdf'),
    document: ({ organisation, practice, exportedAt }) => {
      const words = readPrintedWords();
      const { to, fields } = readToLeave(context, id);
      const date = printedTime(words, 'UTC').day(exportedAt.slice(0, 10) as Day); // the day of an instant
      const recipient = to === null ? fields.addressee : displayName(readPerson(context, to));
      return letterDocument({ ...fields, organisation, practice, date, to: recipient }, words);
    },
  });
}

async function asMail(context: TaskContext, { id, destination }: Order): Promise<WrittenFile> {
  const path = context.resolve(destination);
  await checkPlace(path);
  const { to, fields } = readToLeave(context, id);
  const { addressee, copies, subject, body } = fields;
  const { organisation } = getCaseFileRecord(context.db);
  const addresses = to === null ? [addressee] : readPerson(context, to).emails.slice(0, 1);
  const draft = { organisation, to: addresses, copies, subject, text: body, at: context.now(), id };
  const bytes = Buffer.from(mailFile(draft));
  await placeFile(path, bytes, () => void context.mutate((change) => markLeft(change, id, 'eml')));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { fileName: basename(path), bytes: bytes.length, sha256 };
}
