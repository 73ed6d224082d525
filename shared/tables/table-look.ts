import { z } from 'zod';
import { EvidenceId } from '../evidence/evidence.ts';
import { Grant } from '../grant.ts';
import { Columns } from './columns.ts';
import { Encoding, TableFormat, TableNote } from './table.ts';

/** A list that arrived in pieces and waits in a draft of this member, or one on disk. */
export const TableFile = z.union([z.strictObject({ evidence: EvidenceId }), z.strictObject({ file: Grant })]);
export type TableFile = z.infer<typeof TableFile>;

/** How a list was read, to be looked at and set right before anything is done with it. */
export const TableLook = z.object({
  format: TableFormat,
  /** Null for what says it itself. */
  encoding: Encoding.nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  headers: z.array(z.string()),
  columns: Columns,
  /** How many. */
  rows: z.number().int(),
  /** The first few. */
  first: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
  notes: z.array(TableNote),
});
export type TableLook = z.infer<typeof TableLook>;
