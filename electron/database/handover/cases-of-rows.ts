import { CARRIED, type Row, type Rows, type Shape } from './row.ts';

const OF_CASES: ReadonlySet<string> = new Set(
  CARRIED.filter(({ about }) => about === 'case').map(({ table }) => table),
);

/** To which case each row belongs, read from the rows themselves; undefined for what belongs to none. */
export function casesOfRows(
  rows: Rows,
  shapes: ReadonlyMap<string, Shape>,
): (table: string, row: Row) => string | undefined {
  const byId = new Map<string, ReadonlyMap<unknown, Row>>();
  return caseOf;

  function caseOf(table: string, row: Row): string | undefined {
    if (table === 'incidents') return textOf(row['id']);
    if (!OF_CASES.has(table)) return undefined;
    if ('incident_id' in row) return textOf(row['incident_id']);
    for (const { column, table: parent } of shapes.get(table)?.parents ?? []) {
      if (!OF_CASES.has(parent) || parent === table) continue;
      const above = idsOf(parent).get(row[column]);
      if (above !== undefined) return caseOf(parent, above);
    }
    return undefined;
  }

  function idsOf(table: string): ReadonlyMap<unknown, Row> {
    const known = byId.get(table) ?? new Map((rows.get(table) ?? []).map((row) => [row['id'], row]));
    byId.set(table, known);
    return known;
  }
}

function textOf(value: Row[string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
