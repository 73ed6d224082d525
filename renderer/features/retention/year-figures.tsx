import type { YearFigures as Figures } from '../../../shared/retention/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useYears } from './queries.ts';
import './retention.css';

const SHOWN = 6;

/** What was counted, year by year. Erasing takes nothing away from it. */
export function YearFigures() {
  const text = useText();
  const { data } = useYears();
  if (data === undefined || data.length === 0) return null;
  const years = data.slice(0, SHOWN).toReversed();
  const erased = data.reduce((sum, year) => sum + year.erased, 0);
  return (
    <Sheet title={text('retention.years')}>
      <p>{text('retention.years.about', { count: erased })}</p>
      {years.some(({ isFull }) => !isFull) && <p className="care">{text('retention.years.withoutSmall')}</p>}
      <div className="retention-years">
        <table>
          <thead>
            <tr>
              <td />
              {years.map(({ year }) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          {linesOf(years).map(({ table, keys }) => (
            <tbody key={table}>
              <tr>
                <th scope="rowgroup" colSpan={years.length + 1}>
                  {text(`retention.years.${table}`)}
                </th>
              </tr>
              {keys.map((key) => (
                <tr key={key}>
                  <th scope="row">{text(wordsOf(table, key))}</th>
                  {years.map((year) => (
                    <td key={year.year}>{countIn(year, table, key)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Sheet>
  );
}

function linesOf(years: readonly Figures[]): { table: string; keys: string[] }[] {
  const lines = years.flatMap(({ tables }) => tables);
  return [...Map.groupBy(lines, ({ table }) => table)].map(([table, some]) => {
    return { table, keys: [...new Set(some.flatMap((each) => each.lines.map(({ key }) => key)))] };
  });
}

function countIn({ tables, isFull }: Figures, table: string, key: string): number | string {
  const line = tables.find((each) => each.table === table)?.lines.find((each) => each.key === key);
  return line?.count ?? (isFull ? 0 : '–');
}

/** Kinds have their words in the rooms that they belong to. */
function wordsOf(table: string, key: string): string {
  if (table === 'sanction' && key !== 'own' && key !== 'flag') return `sanctions.${key}`;
  if (table === 'outcome' && key !== 'open') return `retention.outcome.${key}`;
  return `retention.years.${table}.${key}`;
}
