import type { Salvage, SalvagedTable } from '../../../shared/audit/salvage.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useSalvages } from './queries.ts';

/** Where this case file was made of a damaged one: what is missing in it. */
export function Salvages() {
  const { data } = useSalvages();
  return data?.map((salvage) => <OneSalvage key={salvage.at} salvage={salvage} />);
}

function OneSalvage({ salvage: { at, pages, damagedPages, rows, tables } }: { salvage: Salvage }) {
  const text = useText();
  const format = useFormat();
  return (
    <Sheet title={text('records.salvaged.title')}>
      <p>{text('records.salvaged.about', { when: format.dateTime(at), pages, damaged: damagedPages, rows })}</p>
      {tables.length === 0 ? (
        <p>{text('records.salvaged.nothing')}</p>
      ) : (
        <ul>
          {tables.map((of) => (
            <Missing key={of.table} of={of} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function Missing({ of: { table, lostCount, maybeMore, leftOut, standIns } }: { of: SalvagedTable }) {
  const text = useText();
  const parts = [
    lostCount > 0 && text('records.salvaged.lost', { count: lostCount }),
    maybeMore && text('records.salvaged.maybeMore'),
    leftOut > 0 && text('records.salvaged.leftOut', { count: leftOut }),
    standIns > 0 && text('records.salvaged.standIns', { count: standIns }),
  ];
  return (
    <li>
      <span lang="en">{table.replaceAll('_', ' ')}</span>: {parts.filter((part) => part !== false).join('; ')}
    </li>
  );
}
