import { z } from 'zod';
import { Day, Instant } from '../../../shared/time.ts';
import type { Row } from '../../database/handover/row.ts';

const Id = z.uuid().nullable();
const MomentOrNone = Instant.nullable();
const DayOrNone = Day.nullable();
const Short = z.string().max(1000);
/** Columns in which somebody's id stands under a name of its own. */
const MEMBERS: ReadonlySet<string> = new Set(['owner', 'author', 'taken_by', 'received_by', 'written_by', 'signed_by']);
const LONG: ReadonlySet<string> = new Set(['content', 'origin']);

/**
 * Whether a row from elsewhere holds times where times stand, and ids where ids do: tables take any text there, and screens do not. What
 * is in "content" is checked when it is read.
 */
export function isPlausible(row: Row): boolean {
  return Object.entries(row).every(([column, value]) => rowRule(column).safeParse(value).success);
}

function rowRule(column: string): z.ZodType {
  if (column === 'id' || column.endsWith('_id') || MEMBERS.has(column)) return Id;
  if (column === 'at' || column.endsWith('_at')) return MomentOrNone;
  if (column === 'due' || column.endsWith('_on')) return DayOrNone;
  return LONG.has(column) ? z.string().nullable() : Short.or(z.number()).nullable();
}
