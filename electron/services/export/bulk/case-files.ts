import { readFileSync } from 'node:fs';
import type { BulkExport } from '../../../../shared/exports/bulk-export.ts';
import type { PublicCase } from '../../../../shared/exports/case-facts.ts';
import { EXPORT_VERSION, type ExportFile, SCHEMA_NAME } from '../../../../shared/exports/export-file.ts';
import type { IncidentId } from '../../../../shared/incidents/incident.ts';
import type { TaskContext } from '../../context.ts';
import { gatherSecrets } from '../../leak-check/gather-secrets.ts';
import type { PackedFile } from '../age-package.ts';
import { caseFacts, figuresOfCases, publicCase } from '../case-facts.ts';
import type { DossierData, ExportOrigin } from '../dossier-data.ts';
import { dossierDocument } from '../dossier-document.ts';
import { gatherFor } from '../dossier-of.ts';
import { figuresDocument, parentDocument } from '../facts-document.ts';
import { makePdf } from '../make-pdf.ts';
import { maskDossier } from '../mask-dossier.ts';
import { schemaFile } from '../print-resources.ts';
import type { PrintedDocument } from '../printed-document.ts';
import type { Words } from '../printed-words.ts';
import { caseRecord } from './case-record.ts';
import { addRows, rowsOfFacts, rowsOfNumbers, rowsOfRecord, type Tables, tableFiles } from './case-tables.ts';
import { evidenceFiles } from './evidence-files.ts';

export interface CasesOrder
  extends Pick<BulkExport, 'format' | 'level' | 'evidence' | 'includeReadings' | 'nameReporter'> {
  readonly cases: readonly { readonly id: IncidentId; readonly name: string }[];
  /** Of PDFs that do not lie inside something sealed. */
  readonly passphrase: string | undefined;
  readonly origin: ExportOrigin;
  readonly words: Words;
  readonly onCase: (done: number) => void;
  /** Of evidence of which there is no stripped copy: its path. */
  readonly onNotStripped: (path: string) => void;
}

/** The files of many cases, one after the other, each as it is asked for: no more than one case is in memory, but for tables. */
export async function* caseFiles(context: TaskContext, order: CasesOrder): AsyncGenerator<PackedFile> {
  const { cases, format, level, onCase } = order;
  const tables: Tables = new Map();
  const counted: PublicCase[] = [];
  for (const [at, { id, name }] of cases.entries()) {
    onCase(at);
    await nextTurn();
    const data = gatherFor(context, { ...order, incidentId: id }, order.origin);
    if (level === 'public') counted.push(publicCase(data));
    else yield* filesOf(context, { ...order, data, name, tables });
  }
  if (level === 'public') yield* figureFiles(context, order, counted, tables);
  for (const { name, text } of tableFiles(tables)) yield textFile(name, text);
  if (format === 'json') yield textFile(`schema/${SCHEMA_NAME}`, readFileSync(schemaFile(SCHEMA_NAME), 'utf8'));
  onCase(cases.length);
}

export function textFile(name: string, text: string): PackedFile {
  return bytesFile(name, Buffer.from(text));
}

interface OneCase extends CasesOrder {
  readonly data: DossierData;
  readonly name: string;
  readonly tables: Tables;
}

async function* filesOf(context: TaskContext, order: OneCase): AsyncGenerator<PackedFile> {
  const { data, name, level, format, words, tables, origin } = order;
  const secrets = gatherSecrets(context, data.incident.id, null);
  if (level === 'parent') {
    const facts = caseFacts(data, secrets, words);
    if (format === 'csv') addRows(tables, rowsOfFacts(facts));
    else if (format === 'json') yield jsonFile(name, { ...headOf(origin), level, case: facts });
    else yield await pdfFile(context, order, name, parentDocument(facts, { origin, words }));
    return;
  }
  const masked = maskDossier(data, words, secrets);
  const record = () => caseRecord(masked, words('print.withheld'));
  if (format === 'csv') addRows(tables, rowsOfRecord(record()));
  else if (format === 'json' && level !== 'public') yield jsonFile(name, { ...headOf(origin), level, case: record() });
  else yield await pdfFile(context, order, name, dossierDocument(data, words, secrets));
  yield* evidenceFiles(context, { ...order, evidence: masked.shown.evidence, copies: order.evidence });
}

async function* figureFiles(context: TaskContext, order: CasesOrder, counted: PublicCase[], tables: Tables) {
  const { format, words, origin } = order;
  const figures = figuresOfCases(counted);
  if (format === 'csv') addRows(tables, rowsOfNumbers(figures, words));
  else if (format === 'json') yield jsonFile('figures', { ...headOf(origin), level: 'public', figures });
  else yield await pdfFile(context, order, 'figures', figuresDocument(figures, { origin, words }));
}

function headOf({ organisation, practice, exportedAt, chainHead }: ExportOrigin) {
  const format = 'quiet-room-case' as const;
  return { format, version: EXPORT_VERSION, exportedAt, organisation, practice, anchor: chainHead } as const;
}

function jsonFile(name: string, content: ExportFile): PackedFile {
  return textFile(`${name}.json`, `${JSON.stringify(content, null, 2)}\n`);
}

async function pdfFile(
  { signal }: TaskContext,
  { passphrase }: CasesOrder,
  name: string,
  document: PrintedDocument,
): Promise<PackedFile> {
  const { pdf } = await makePdf({ document, passphrase }, { signal, onStage: () => undefined });
  return bytesFile(`${name}.pdf`, pdf);
}

function bytesFile(name: string, bytes: Uint8Array): PackedFile {
  return { name, size: bytes.length, pieces: [bytes] };
}

/** Other calls are answered in between. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
