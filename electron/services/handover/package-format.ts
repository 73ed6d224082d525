import { z } from 'zod';
import { ChainHead } from '../../../shared/audit/audit-entry.ts';
import { PackageCounts } from '../../../shared/handover/handover.ts';
import { ReceiptKey } from '../../../shared/handover/receipt.ts';
import { IncidentId, IncidentStatus } from '../../../shared/incidents/incident.ts';
import { Instant } from '../../../shared/time.ts';

/**
 * A package is one tar archive, sealed with age:
 *
 *     README.txt            what this is and how to read it without Quiet Room
 *     package.json          what is in it, from whom, when
 *     rows/<table>.jsonl    rows as they lie in the case file, each a line of JSON
 *     evidence/<id>.<ending>
 *     cases/<code name>.pdf, ban-list.pdf   to be read
 *     SHA256SUMS            of all of them, last
 */
export const README = 'README.txt';
export const FACTS = 'package.json';
export const KIND = 'quietroom-handover';
export const FORMAT = 1;

export const PackageFacts = z.object({
  kind: z.literal(KIND),
  format: z.number().int(),
  packageId: z.uuid(),
  /** Version of the tables. */
  schema: z.number().int(),
  from: z.string().max(300),
  organisation: z.string().max(300),
  /** Fictional cases never get among real ones. */
  practice: z.boolean(),
  /** Of the case file that it was made from. */
  caseFileId: z.string().max(100),
  madeAt: Instant,
  /** Of the log, before this package was entered in it. */
  head: ChainHead,
  receiptKey: ReceiptKey,
  /** Whole ones. */
  cases: z.array(z.object({ id: IncidentId, codeName: z.string().max(300), status: IncidentStatus })),
  /** Cases of which only bans and flags are told. */
  outlines: z.array(IncidentId),
  counts: PackageCounts,
});
export type PackageFacts = z.infer<typeof PackageFacts>;

export function rowsName(table: string): string {
  return `rows/${table}.jsonl`;
}

/** With the ending that the file had, so that other programs open it. */
export function evidenceName(id: string, fileName: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0] ?? '';
  return `evidence/${id}${ending.toLowerCase()}`;
}

type PackedName =
  | { readonly kind: 'readme' | 'facts' | 'paper' }
  | { readonly kind: 'rows'; readonly table: string }
  | { readonly kind: 'evidence'; readonly id: string };

/** Undefined for what is in no package. */
export function parseName(name: string): PackedName | undefined {
  if (name === README) return { kind: 'readme' };
  if (name === FACTS) return { kind: 'facts' };
  if (name === 'ban-list.pdf' || /^cases\/[^/\\\p{Cc}]{1,90}\.pdf$/u.test(name)) return { kind: 'paper' };
  const table = /^rows\/([a-z_]{1,60})\.jsonl$/.exec(name)?.[1];
  if (table !== undefined) return { kind: 'rows', table };
  const id = /^evidence\/([0-9a-f-]{36})(\.[a-z0-9]{1,8})?$/.exec(name)?.[1];
  return id === undefined ? undefined : { kind: 'evidence', id };
}
