import { type ReactNode, useState } from 'react';
import type { BanRow } from '../../../shared/bans/procedures.ts';
import type { Day } from '../../../shared/time.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { BanTable } from './ban-table.tsx';
import { BansFilter, type TypedFilter } from './bans-filter.tsx';
import { Coming } from './coming.tsx';
import { FoundOnOtherLists } from './found-on-other-lists.tsx';
import type { ListAsked } from './list-asked.ts';
import { MoreBans } from './more-bans.tsx';
import { NoBans } from './no-bans.tsx';
import { useBans } from './queries.ts';
import '../../ui/record.css';
import './bans.css';

/** A list of bans is searched: whoever reads all of it asks for the rest. */
const SHOWN_FIRST = 25;

interface BansPageProps {
  /** What can be done with the list that is asked for. */
  readonly actions?: (asked: ListAsked) => ReactNode;
  /** What can be done about somebody who is kept out on a day. */
  readonly rowActions?: (row: BanRow, on: Day) => ReactNode;
  /** What else is on the list, kept apart from the bans: flags, lists of other bodies. */
  readonly sections?: (asked: ListAsked) => ReactNode;
}

/** Who is kept out: searched as one types, on any day, for any event. */
export function BansPage({ actions, rowActions, sections }: BansPageProps) {
  const text = useText();
  const [typed, setTyped] = useState<TypedFilter>({ text: '', day: today(), eventId: null, include: 'in-force' });
  const { day, ...rest } = typed;
  const on = day === '' ? today() : day;
  const asked: ListAsked = { ...rest, on };
  const [limit, setLimit] = useState<number | undefined>(SHOWN_FIRST);
  const { data, error } = useBans(asked, limit);
  return (
    <Page
      title={text('bans.title')}
      chips={data && <InForce on={on} count={data.inForce} />}
      actions={actions?.(asked)}
    >
      <BansFilter typed={typed} onChange={(part) => setTyped((before) => ({ ...before, ...part }))} />
      {error && <ErrorNote error={error} />}
      <p className="small" role="status">
        {data !== undefined && typed.text.trim() !== '' && text('bans.found', { count: data.found })}{' '}
        {text('bans.compared')}
      </p>
      <div className="bans-sections">
        {/* Whoever looks for a name in a hurry finds it above all else. */}
        {typed.text.trim() === '' && <Coming />}
        <section aria-labelledby="bans-kept-out">
          <h2 id="bans-kept-out">{text('bans.keptOut')}</h2>
          {data?.rows.length === 0 && <NoBans asked={asked} />}
          {data !== undefined && data.rows.length > 0 && (
            <BanTable rows={data.rows} on={on} rowActions={rowActions && ((row) => rowActions(row, on))} />
          )}
          <FoundOnOtherLists asked={asked} />
          {data !== undefined && <MoreBans shown={data.rows.length} found={data.found} onShow={setLimit} />}
        </section>
        {sections?.(asked)}
      </div>
    </Page>
  );
}

function InForce({ on, count }: { on: Day; count: number }) {
  const text = useText();
  const format = useFormat();
  return (
    <Chip>
      {on === today() ? text('bans.inForceToday', { count }) : text('bans.inForceOn', { count, day: format.day(on) })}
    </Chip>
  );
}
