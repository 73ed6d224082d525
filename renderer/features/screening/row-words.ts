import { useText } from '../../hooks/use-text.ts';
import type { Match } from './queries.ts';

/** "Row 14", "Rows 14, 20". */
export function useRowWords(): (match: Pick<Match, 'rows'>) => string {
  const text = useText();
  return ({ rows }) => text('screening.rows', { count: rows.length, rows: rows.join(', ') });
}
