import type { z } from 'zod';
import type { CeremonyId } from '../../../shared/handover/ceremony.ts';
import type { ceremonyProcedures } from '../../../shared/handover/ceremony-procedures.ts';
import { AppError } from '../../../shared/reply.ts';
import { getCeremony } from '../../database/repositories/ceremonies.ts';
import { listMembers } from '../../database/repositories/members.ts';
import { localZone } from '../calendar.ts';
import type { QueryContext, TaskContext } from '../context.ts';
import { exportPdf } from '../export/export-pdf.ts';
import { checklistDocument, type HandoverPaper, receiptDocument } from '../export/handover-document.ts';
import { readPrintedWords } from '../export/printed-words.ts';
import { readHandedOver } from './handed-over.ts';

type Input<Name extends keyof typeof ceremonyProcedures> = z.output<(typeof ceremonyProcedures)[Name]['input']>;

/** Without a passphrase: it says code names and days, as a calendar does. */
export function saveChecklist(context: TaskContext, { id, destination, today }: Input<'saveChecklist'>) {
  return exportPdf(context, {
    destination,
    protection: { kind: 'none' },
    action: 'ceremony.checklist-saved',
    subject: id,
    document: (origin) => {
      const [ceremony, handedOver] = [find(context, id), readHandedOver(context, { id, today })];
      return checklistDocument({ ...paper(context), origin, ceremony, handedOver }, readPrintedWords());
    },
  });
}

/** Without a passphrase: it says how many rows came, and no word of them. */
export function saveReceipt(context: TaskContext, { id, destination }: Input<'saveReceipt'>) {
  return exportPdf(context, {
    destination,
    protection: { kind: 'none' },
    action: 'ceremony.receipt-saved',
    subject: id,
    document: (origin) => {
      const ceremony = find(context, id);
      if (ceremony.direction === 'out')
        throw new AppError('not-found', `Cannot print a receipt for "${id}": nothing was taken over by it`);
      return receiptDocument(ceremony, { ...paper(context), origin }, readPrintedWords());
    },
  });
}

function paper({ db }: QueryContext): Omit<HandoverPaper, 'origin'> {
  const names = new Map(listMembers(db, true).map(({ id, name }) => [id, name]));
  return { nameOf: (member) => names.get(member) ?? '', zone: localZone() };
}

function find({ db }: QueryContext, id: CeremonyId) {
  const ceremony = getCeremony(db, id);
  if (ceremony !== undefined) return ceremony;
  throw new AppError('not-found', `Cannot find the handover "${id}": there is none`);
}
