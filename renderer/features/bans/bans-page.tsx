import { type ReactNode, useState } from 'react';
import type { BanRow } from '../../../shared/bans/procedures.ts';
import type { Day } from '../../../shared/time.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BanTable } from './ban-table.tsx';
import { MoreBans } from './more-bans.tsx';
import { NoBans } from './no-bans.tsx';
import { useBans } from './queries.ts';
import '../../ui/record.css';
import './bans.css';

/** A list of bans is searched: whoever reads all of it asks for the rest. */
const SHOWN_FIRST = 25;

interface BansPageProps {
  /** What can be done with the list of a day. */
  readonly actions?: (on: Day) => ReactNode;
  /** What can be done about somebody who is kept out on a day. */
  readonly rowActions?: (row: BanRow, on: Day) => ReactNode;
}

/** Who is kept out: searched as one types, on any day. */
export function BansPage({ actions, rowActions }: BansPageProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [day, setDay] = useState(today());
  const [withEnded, setWithEnded] = useState(false);
  const on = day === '' ? today() : day;
  const [limit, setLimit] = useState<number | undefined>(SHOWN_FIRST);
  const { data, error } = useBans(on, typed, withEnded ? 'all' : 'in-force', limit);
  return (
    <Page title={text('bans.title')} chips={data && <InForce on={on} count={data.inForce} />} actions={actions?.(on)}>
      <div className="bans-filter">
        <TextField label={text('bans.find')} value={typed} onChange={setTyped} maxLength={300} type="search" />
        <DateField label={text('bans.on')} value={day} onChange={setDay} />
        <CheckboxField label={text('bans.includeEnded')} checked={withEnded} onChange={setWithEnded} />
      </div>
      {error && <ErrorNote error={error} />}
      <p className="small" role="status">
        {data !== undefined && typed.trim() !== '' && text('bans.found', { count: data.found })} {text('bans.compared')}
      </p>
      {data?.rows.length === 0 && <NoBans typed={typed} />}
      {data !== undefined && data.rows.length > 0 && (
        <BanTable rows={data.rows} on={on} rowActions={rowActions && ((row) => rowActions(row, on))} />
      )}
      {data !== undefined && <MoreBans shown={data.rows.length} found={data.found} onShow={setLimit} />}
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
