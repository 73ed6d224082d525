import type { z } from 'zod';
import type { EventId } from '../../../shared/events/event.ts';
import type { Exported, PdfProtection } from '../../../shared/exports/procedures.ts';
import type { Grant } from '../../../shared/grant.ts';
import type { Day } from '../../../shared/time.ts';
import { findBans } from '../bans.ts';
import type { TaskContext } from '../context.ts';
import { readEvent } from '../events.ts';
import { findFlags } from '../flags.ts';
import { banListDocument } from './ban-list-document.ts';
import { type DossierOrder, dossierOf } from './dossier-of.ts';
import { exportPdf } from './export-pdf.ts';
import { readPrintedWords } from './printed-words.ts';

interface Destination {
  readonly destination: Grant;
  readonly protection: PdfProtection;
}

type DossierInput = Destination & DossierOrder;

/** Writes one case as a PDF, as its level tells it. Throws `conflict` for a member who may not see it. */
export function exportDossier(context: TaskContext, input: DossierInput): Promise<z.input<typeof Exported>> {
  return exportPdf(context, {
    ...input,
    action: 'export.dossier',
    subject: input.incidentId,
    document: (origin) => dossierOf(context, input, origin),
  });
}

/** Writes who is kept out on a day, and of whom organisers are warned, as a PDF. */
export function exportBanList(
  context: TaskContext,
  input: Destination & { readonly on: Day; readonly eventId: EventId | null },
): Promise<z.input<typeof Exported>> {
  const { on, eventId } = input;
  const question = { on, eventId, text: '', include: 'in-force' } as const;
  return exportPdf(context, {
    ...input,
    action: 'export.ban-list',
    subject: on,
    document: (origin) => {
      const event = eventId === null ? '' : readEvent(context, { id: eventId }).name;
      const [bans, flags] = [findBans(context, question).rows, findFlags(context, question).rows];
      return banListDocument({ origin, on, event, bans, flags }, readPrintedWords());
    },
  });
}
