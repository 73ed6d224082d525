import type { RowClash } from '../../database/handover/merge-rows.ts';
import type { Row } from '../../database/handover/row.ts';
import type { KeptClash } from '../../database/repositories/handovers.ts';

/** When and where it was written is told by which of the two counts. */
const UNTOLD: ReadonlySet<string> = new Set(['changed', 'changed_by']);
const TEXT_MAX = 100_000;

/** Both versions, field by field, as far as they differ. */
export function clashOf(clash: RowClash, subjectId: string | null): KeptClash {
  const { table, kind, counts } = clash;
  const [here, came] = [fieldsIn(clash.here), fieldsIn(clash.came)];
  const names = [...new Set([...here.keys(), ...came.keys()])];
  const fields = names
    .map((field) => ({ field, here: here.get(field) ?? '', came: came.get(field) ?? '' }))
    .filter((each) => each.here !== each.came);
  return { subjectId, table, kind, counts, fields };
}

function fieldsIn(row: Row): Map<string, string> {
  const columns = Object.entries(row).filter(([column]) => !UNTOLD.has(column) && column !== 'content');
  const content = Object.entries(parsed(row['content']));
  return new Map([...columns, ...content].map(([field, value]) => [field, textOf(value).slice(0, TEXT_MAX)]));
}

function parsed(content: unknown): object {
  try {
    const value: unknown = JSON.parse(String(content ?? '{}'));
    return typeof value === 'object' && value !== null ? value : { content: value };
  } catch {
    return { content };
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
