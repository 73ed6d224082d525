import { useState } from 'react';
import type { ListQuestion } from '../../../shared/bans/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FlagLine } from './flag-line.tsx';
import { useFlags } from './queries.ts';
import './flags.css';

const SHOWN_FIRST = 25;

/** On the ban list, apart from the bans: who is not kept out, but known to those who look. */
export function FlagsOnList({ asked }: { asked: Omit<ListQuestion, 'limit'> }) {
  const text = useText();
  const [limit, setLimit] = useState<number | undefined>(SHOWN_FIRST);
  const { data, error } = useFlags({ ...asked, limit });
  const left = data === undefined ? 0 : data.found - data.rows.length;
  return (
    <section aria-labelledby="flags-on-list">
      <h2 id="flags-on-list">{text('flags.onList')}</h2>
      <p className="soft">{text('flags.about')}</p>
      {error && <ErrorNote error={error} />}
      {data?.rows.length === 0 && <p>{text('flags.none')}</p>}
      <ul className="plain stack">
        {data?.rows.map((row) => (
          <FlagLine key={row.flag.id} row={row} />
        ))}
      </ul>
      {left > 0 && <Button onPress={() => setLimit(undefined)}>{text('flags.showMore', { count: left })}</Button>}
    </section>
  );
}
