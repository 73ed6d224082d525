import type { DossierLevel } from '../../../shared/exports/dossier-level.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Leak } from '../../../shared/leak-check/leak.ts';
import type { QueryContext, TaskContext } from '../context.ts';
import { gatherSecrets } from '../leak-check/gather-secrets.ts';
import { caseFacts, publicCase } from './case-facts.ts';
import type { DossierData, ExportOrigin } from './dossier-data.ts';
import { dossierDocument } from './dossier-document.ts';
import { exportOrigin } from './export-origin.ts';
import { parentDocument, publicDocument } from './facts-document.ts';
import { gatherDossier } from './gather-dossier.ts';
import { leaksLeft } from './leak-masks.ts';
import { makePdf } from './make-pdf.ts';
import type { PrintedDocument } from './printed-document.ts';
import { readPrintedWords, type Words } from './printed-words.ts';
import { findWithheld } from './withheld.ts';

export interface DossierOrder {
  readonly incidentId: IncidentId;
  readonly level: DossierLevel;
  readonly includeReadings?: boolean;
  /** On the full level alone, and where nobody asked to stay anonymous. */
  readonly nameReporter?: boolean;
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

export function dossierOf(
  context: QueryContext,
  order: DossierOrder,
  origin: ExportOrigin,
  words: Words = readPrintedWords(),
): PrintedDocument {
  const data = gatherFor(context, order, origin);
  const secrets = gatherSecrets(context, order.incidentId, null);
  switch (order.level) {
    case 'full':
    case 'committee':
      return dossierDocument(data, words, secrets);
    case 'parent':
      return parentDocument(caseFacts(data, secrets, words), { origin, words });
    case 'public':
      return publicDocument(publicCase(data), { origin, words });
  }
}

/** What the leak check still finds in the words of a dossier: of who reported, or for others than the team and those who decide, of anybody. */
export function leaksIn(context: QueryContext, order: DossierOrder, origin: ExportOrigin, text: string): Leak[] {
  const secrets = gatherSecrets(context, order.incidentId, null);
  const isNamed = order.level === 'full' || order.level === 'committee';
  return leaksLeft(text, secrets, isNamed ? findWithheld(gatherFor(context, order, origin)).people : undefined);
}

/** Nothing is masked in it yet. */
export function gatherFor(context: QueryContext, order: DossierOrder, origin: ExportOrigin): DossierData {
  const { incidentId, level, includeReadings = false, nameReporter = false } = order;
  const masked = level === 'committee' ? 'committee' : 'full';
  return gatherDossier(context, { incidentId, includeReadings, nameReporter, level: masked }, origin);
}
