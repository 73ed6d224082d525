import type { z } from 'zod';
import type { Exported } from '../../../shared/exports/procedures.ts';
import type { requestProcedures } from '../../../shared/requests/procedures.ts';
import { dayIn, localZone } from '../calendar.ts';
import type { TaskContext } from '../context.ts';
import { exportPdf } from '../export/export-pdf.ts';
import { letterDocument } from '../export/letter-document.ts';
import { printedTime } from '../export/printed-time.ts';
import { readPrintedWords } from '../export/printed-words.ts';
import { noteSaved, readToSave } from './requests.ts';

type Order = z.output<typeof requestProcedures.save.input>;

/** A letter to whoever asked, as a PDF. Throws what `readToSave` throws, also right before it is made. */
export async function saveAnswer(context: TaskContext, order: Order): Promise<z.input<typeof Exported>> {
  const { id, destination, protection } = order;
  readToSave(context, id);
  return exportPdf(context, {
    ...{ destination, protection, action: 'person-request.answer-saved', subject: id },
    record: (change) => noteSaved(change, id),
    document: ({ organisation, practice, exportedAt }) => {
      const words = readPrintedWords();
      const { asker, answer } = readToSave(context, id);
      const date = printedTime(words, localZone()).day(dayIn(localZone(), exportedAt));
      const subject = words('print.answer.subject');
      return letterDocument({ organisation, practice, date, to: asker, copies: [], subject, body: answer }, words);
    },
  });
}
