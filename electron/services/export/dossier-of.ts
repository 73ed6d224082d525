import type { DossierLevel } from '../../../shared/exports/dossier-level.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { TaskContext } from '../context.ts';
import type { ExportOrigin } from './dossier-data.ts';
import { dossierDocument } from './dossier-document.ts';
import { exportOrigin } from './export-origin.ts';
import { gatherDossier } from './gather-dossier.ts';
import { makePdf } from './make-pdf.ts';
import type { PrintedDocument } from './printed-document.ts';
import { readPrintedWords } from './printed-words.ts';

export interface DossierOrder {
  readonly incidentId: IncidentId;
  readonly level: DossierLevel;
  readonly includeReadings?: boolean;
}

/** Undefined leaves it readable: inside something that is sealed. */
type Protected = DossierOrder & { readonly passphrase: string | undefined };

/** One case as the bytes of a PDF. Throws `conflict` for a member who may not see it. It is the caller's to log. */
export async function dossierPdf(context: TaskContext, order: Protected): Promise<Uint8Array> {
  const document = dossierOf(context, order, exportOrigin(context));
  const { passphrase } = order;
  const { pdf } = await makePdf({ document, passphrase }, { signal: context.signal, onStage: () => undefined });
  return pdf;
}

export function dossierOf(context: TaskContext, order: DossierOrder, origin: ExportOrigin): PrintedDocument {
  const { incidentId, includeReadings = false } = order;
  return dossierDocument(gatherDossier(context, { incidentId, includeReadings }, origin), readPrintedWords());
}
