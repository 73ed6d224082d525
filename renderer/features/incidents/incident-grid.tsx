import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useAnswerWords } from './answer-clock.tsx';
import { type IncidentFilter, useIncidentRows } from './incident-pages.ts';
import { IncidentRow, rowId } from './incident-row.tsx';

const ROW_HEIGHT = 45;
const COLUMNS = ['codeName', 'status', 'reported', 'answer', 'tasks'] as const;

/** Thousands of rows, of which only those in sight are in the document. Arrow keys move, Enter opens. */
export function IncidentGrid({ filter, text }: { filter: IncidentFilter; text: string }) {
  const say = useText();
  const answerWords = useAnswerWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const rows = useIncidentRows(filter, text, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  if (rows.total !== undefined && rows.total !== total) setTotal(rows.total);
  const { active, setActive, onKeyDown } = useActiveRow(total, (index) => rows.at(index)?.id, virtual.scrollToIndex);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts at the top of its answer
  useEffect(() => {
    setActive(0);
    virtual.scrollToOffset(0);
  }, [filter, text]);

  if (rows.error !== undefined) return <ErrorNote error={rows.error} />;
  if (rows.total === 0) return <NoCases filter={filter} text={text} />;
  return (
    <>
      <p className="small" role="status">
        {rows.total === undefined ? say('incidents.loading') : say('incidents.found', { total: rows.total })}
      </p>
      <div
        role="grid"
        aria-label={say('incidents.title')}
        aria-rowcount={total + 1}
        aria-colcount={COLUMNS.length}
        aria-activedescendant={items.some(({ index }) => index === active) ? rowId(active) : undefined}
        className="incident-grid"
        tabIndex={0}
        onKeyDown={onKeyDown}
        ref={scroller}
      >
        <div role="row" aria-rowindex={1} className="incident-row head">
          {COLUMNS.map((column) => (
            <div role="columnheader" key={column}>
              {say(`incidents.column.${column}`)}
            </div>
          ))}
        </div>
        <div role="rowgroup" className="incident-rows" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <IncidentRow
              key={index}
              index={index}
              top={start}
              incident={rows.at(index)}
              isActive={index === active}
              answerWords={answerWords}
              onPoint={() => setActive(index)}
            />
          ))}
        </div>
      </div>
    </>
  );
}

function NoCases({ filter, text }: { filter: IncidentFilter; text: string }) {
  const say = useText();
  if (text.trim() !== '') return <p role="status">{say('incidents.empty.found', { text })}</p>;
  return (
    <EmptyState title={say('incidents.empty.title')}>
      {say(filter === 'done' ? 'incidents.empty.done' : 'incidents.empty.open')}
    </EmptyState>
  );
}

/** One row has the keyboard's attention; the grid itself keeps the focus, because rows come and go while scrolling. */
function useActiveRow(total: number, idAt: (index: number) => string | undefined, show: (index: number) => void) {
  const [active, setActive] = useState(0);
  const navigate = useNavigate();
  const onKeyDown = (event: KeyboardEvent) => {
    const id = idAt(active);
    if (event.key === 'Enter' && id !== undefined) return void navigate({ to: '/incidents/$id', params: { id } });
    const next = moved(event.key, active, total - 1);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    show(next);
  };
  return { active, setActive, onKeyDown };
}

const PAGE_STEP = 10;

function moved(key: string, from: number, last: number): number | undefined {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE_STEP,
    PageUp: from - PAGE_STEP,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(last, to));
}
