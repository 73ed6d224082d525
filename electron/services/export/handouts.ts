import type { z } from 'zod';
import type { EmergencyCardId } from '../../../shared/emergency/card.ts';
import type { Exported, PdfProtection } from '../../../shared/exports/procedures.ts';
import type { Grant } from '../../../shared/grant.ts';
import type { Language } from '../../../shared/language.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Report, ReportId } from '../../../shared/reports/report.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import { listMembers } from '../../database/repositories/members.ts';
import { getReport } from '../../database/repositories/reports.ts';
import { readAccounts, seesOnlyOwn } from '../access.ts';
import { dayIn, localZone } from '../calendar.ts';
import type { QueryContext, TaskContext } from '../context.ts';
import { readEmergencyCard } from '../emergency-cards.ts';
import { mayReadBack } from '../read-back.ts';
import { blankFormDocument } from './blank-form-document.ts';
import { emergencyCardDocument } from './emergency-card-document.ts';
import { exportPdf } from './export-pdf.ts';
import { readPrintedWords } from './printed-words.ts';
import { readBackDocument } from './read-back-document.ts';

interface Handout {
  readonly destination: Grant;
  readonly language: Language;
}

type Written = Promise<z.input<typeof Exported>>;

/** Paper for everybody has no passphrase. */
const READABLE = { kind: 'none' } as const;

export function exportEmergencyCard(context: TaskContext, input: Handout & { readonly id: EmergencyCardId }): Written {
  const { id, destination, language } = input;
  return exportPdf(context, {
    destination,
    protection: READABLE,
    action: 'export.emergency-card',
    subject: id,
    document: ({ practice, exportedAt }) => {
      const { card } = readEmergencyCard(context, id);
      const on = dayIn(localZone(), exportedAt);
      return emergencyCardDocument({ card, language, practice, on }, readPrintedWords(language));
    },
  });
}

type ReadBackOrder = Handout & { readonly reportId: ReportId; readonly protection: PdfProtection };

/** Throws `conflict` for a member who may not see the case. Who sees only their own has signed what they alone wrote. */
export function exportReadBackSheet(context: TaskContext, { language, ...input }: ReadBackOrder): Written {
  return exportPdf(context, {
    ...input,
    action: 'export.read-back',
    subject: input.reportId,
    document: ({ practice }) => {
      const report = readReport(context, input.reportId);
      const takenBy = listMembers(context.db, true).find(({ id }) => id === report.takenBy)?.name ?? '';
      return readBackDocument({ report, takenBy, language, practice }, readPrintedWords(language));
    },
  });
}

function readReport(context: QueryContext, id: ReportId): Report {
  const report = getReport(context.db, id);
  if (report === undefined) throw new AppError('not-found', `Cannot print the report "${id}": there is none`);
  if (!seesOnlyOwn(context)) readAccounts(context, report.incidentId);
  else if (!mayReadBack(context, report))
    throw new AppError('not-allowed', 'Cannot print the report: you did not write all of it');
  return report;
}

type BlankFormOrder = Handout & { readonly contact?: string | undefined; readonly event: string };

export function exportBlankForm(context: TaskContext, { destination, ...asked }: BlankFormOrder): Written {
  const contact = asked.contact ?? getCaseFileRecord(context.db).contact;
  return exportPdf(context, {
    destination,
    protection: READABLE,
    action: 'export.blank-form',
    subject: asked.language,
    document: ({ practice }) => blankFormDocument({ ...asked, contact, practice }, readPrintedWords(asked.language)),
  });
}
