import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { LoggedEntry } from '../../../shared/audit/audit-entry.ts';
import type { LogFilter } from '../../../shared/audit/log-filter.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useActionWords } from './action-words.ts';
import { useLog } from './queries.ts';

const ROW_HEIGHT = 41;
const COLUMNS = ['number', 'when', 'what', 'case', 'who'] as const;

/** A hundred thousand entries, of which only those in sight are in the document. */
export function LogGrid({ filter }: { filter: LogFilter }) {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const log = useLog(filter, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  if (log.total !== undefined && log.total !== count) setCount(log.total);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts at the top of its answer
  useEffect(() => virtual.scrollToOffset(0), [filter]);

  if (log.error) return <ErrorNote error={log.error} />;
  if (log.total === 0) return <p role="status">{text('records.log.empty')}</p>;
  return (
    <>
      <p className="small" role="status">
        {log.total !== undefined && text('records.log.shown', { total: log.total })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that it is scrolled by keys */}
      <div role="region" aria-label={text('records.log.title')} className="log-grid" tabIndex={0} ref={scroller}>
        <div role="table" aria-label={text('records.log.title')} aria-rowcount={count + 1}>
          <div role="rowgroup">
            <div role="row" aria-rowindex={1} className="log-row head">
              {COLUMNS.map((column) => (
                <div role="columnheader" key={column}>
                  {text(`records.log.column.${column}`)}
                </div>
              ))}
            </div>
          </div>
          <div role="rowgroup" className="log-rows" style={{ height: virtual.getTotalSize() }}>
            {items.map(({ index, start }) => (
              <div
                role="row"
                key={index}
                aria-rowindex={index + 2}
                className="log-row"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Cells entry={log.at(index)} />
              </div>
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

function Cells({ entry }: { entry: LoggedEntry | undefined }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const words = useActionWords();
  if (entry === undefined) return <div role="cell">…</div>;
  const { sequence, at, action, subject, incidentId, codeName, memberId } = entry;
  const what = action === 'case-file.unlock-failed' ? `${words(action)} · ${format.dateTime(subject)}` : words(action);
  return (
    <>
      <div role="cell" className="number">
        {sequence}
      </div>
      <div role="cell">{format.dateTime(at)}</div>
      <div role="cell">
        {what}
        {action === 'case-file.more-unlocks-failed' && ` · ${subject}`}
      </div>
      <div role="cell">
        {incidentId !== null && (
          <Link to="/incidents/$id" params={{ id: incidentId }}>
            {codeName}
          </Link>
        )}
      </div>
      <div role="cell">{memberId === null ? text('records.log.byApp') : nameOf(memberId)}</div>
    </>
  );
}
