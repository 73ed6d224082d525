import { useState } from 'react';
import type { LoggedEntry } from '../../../shared/audit/audit-entry.ts';
import { isInGroup, LOG_GROUPS, type LogGroup } from '../../../shared/audit/log-groups.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useActionWords } from './action-words.ts';
import { useLog } from './queries.ts';

/** Who did what and when: never content. */
export function Log() {
  const text = useText();
  const log = useLog();
  const [group, setGroup] = useState<LogGroup>('everything');
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  const shown = entries.filter((entry) => isInGroup(entry, group));
  const total = log.data?.pages[0]?.total ?? 0;
  return (
    <section aria-labelledby="log">
      <div className="section-head">
        <h2 id="log">{text('records.log.title')}</h2>
        <SelectField
          label={text('records.log.find')}
          value={group}
          onChange={(value) => setGroup(LOG_GROUPS.find((known) => known === value) ?? 'everything')}
          options={LOG_GROUPS.map((value) => ({
            value,
            label: text(value === 'everything' ? 'records.log.everything' : `records.log.group.${value}`),
          }))}
        />
      </div>
      {log.error && <ErrorNote error={log.error} />}
      {shown.length > 0 ? <Entries entries={shown} /> : <p className="soft">{text('records.log.empty')}</p>}
      <div className="form-foot">
        {log.hasNextPage && <Button onPress={() => void log.fetchNextPage()}>{text('records.log.more')}</Button>}
        <span className="small">{text('records.log.shown', { shown: entries.length, total })}</span>
      </div>
    </section>
  );
}

function Entries({ entries }: { entries: readonly LoggedEntry[] }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const words = useActionWords();
  return (
    <table className="log">
      <thead>
        <tr>
          {['number', 'when', 'what', 'case', 'who'].map((column) => (
            <th key={column} scope="col">
              {text(`records.log.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ installation, sequence, at, action, codeName, memberId }) => (
          <tr key={`${installation} ${sequence}`}>
            <td className="number">{sequence}</td>
            <td>{format.dateTime(at)}</td>
            <td>{words(action)}</td>
            <td>{codeName}</td>
            <td>{memberId === null ? text('records.log.byApp') : nameOf(memberId)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
