import { useState } from 'react';
import { type BanStatistics, FEWEST, type Figures } from '../../../shared/bans/statistics.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useStatistics, useWriteStatistics } from './queries.ts';

/** The list in numbers: fit to be told to others, so nobody can be made out in them. */
export function Statistics() {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-labelledby="bans-statistics">
      <h2 id="bans-statistics">{text('bans.statistics')}</h2>
      <p className="soft">{text('bans.statistics.about', { fewest: FEWEST - 1 })}</p>
      {isOpen ? <Numbers /> : <Button onPress={() => setIsOpen(true)}>{text('bans.statistics.show')}</Button>}
    </section>
  );
}

function Numbers() {
  const { data, error } = useStatistics();
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  return (
    <>
      <Tables of="bans" figures={data.bans} />
      <Tables of="flags" figures={data.flags} />
      <WriteStatistics />
    </>
  );
}

function Tables({ of, figures }: { of: keyof BanStatistics; figures: Figures }) {
  const text = useText();
  const { total, years, scopes, lengths, endings } = figures;
  const named = (lines: Figures['years'], group: string) =>
    lines.map(({ key, count }) => ({ key, count, name: text(`bans.${group}.${key}`) }));
  return (
    <>
      <h3>{text(`bans.statistics.${of}`, { total: told(total, text('bans.statistics.few')) })}</h3>
      {total !== 0 && total !== null && (
        <div className="bans-numbers">
          <Table of="year" lines={years.map((line) => ({ ...line, name: line.key }))} />
          <Table of="scope" lines={named(scopes, 'scope')} />
          <Table of="length" lines={named(lengths, 'length')} />
          <Table of="ending" lines={named(endings, 'ending')} />
        </div>
      )}
    </>
  );
}

interface TableProps {
  readonly of: 'year' | 'scope' | 'length' | 'ending';
  readonly lines: readonly { readonly key: string; readonly name: string; readonly count: number | null }[];
}

/** Without what there is none of. */
function Table({ of, lines }: TableProps) {
  const text = useText();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text(`bans.statistics.${of}`)}</th>
          <th scope="col">{text('bans.statistics.count')}</th>
        </tr>
      </thead>
      <tbody>
        {lines
          .filter(({ count }) => count !== 0)
          .map(({ key, name, count }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{told(count, text('bans.statistics.few'))}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function told(count: number | null, few: string): string | number {
  return count ?? few;
}

function WriteStatistics() {
  const text = useText();
  const place = useChosenPlace();
  const write = useWriteStatistics();
  const start = async () => {
    const chosen = await place.choose('save-table', `Numbers ${today()}.csv`);
    if (chosen !== null) write.mutate({ destination: chosen.grant, today: today() });
  };
  return (
    <>
      <p className="small">{text('bans.statistics.subtract')}</p>
      <Button onPress={() => void start()} isPending={write.isPending}>
        {text('bans.statistics.write')}
      </Button>
      {place.picker}
      <p className="small" role="status">
        {write.data && text('bans.statistics.written', { fileName: write.data.fileName })}
      </p>
      {write.error && <ErrorNote error={write.error} />}
    </>
  );
}
