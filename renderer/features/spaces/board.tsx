import { type KeyboardEvent, useId, useState } from 'react';
import type { BoardRow as Row } from '../../../shared/spaces/procedures.ts';
import type { Cell } from '../../../shared/spaces/rollout.ts';
import type { Space } from '../../../shared/spaces/space.ts';
import { useText } from '../../hooks/use-text.ts';
import { BoardRow } from './board-row.tsx';
import { CellDialog } from './cell-dialog.tsx';

interface BoardProps {
  readonly spaces: readonly Space[];
  readonly rows: readonly Row[];
}

/** Bans by spaces. One stop for Tab; arrow keys move, Enter opens: with 200 bans there are too many cells to tab through. */
export function Board({ spaces, rows }: BoardProps) {
  const text = useText();
  const hint = useId();
  const [active, setActive] = useState({ row: 0, column: 0 });
  const [open, setOpen] = useState<{ row: Row; space: Space; cell: Cell }>();
  const at = { row: Math.min(active.row, rows.length - 1), column: Math.min(active.column, spaces.length) };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = moved(event, at, { row: rows.length - 1, column: spaces.length });
    if (next === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-at="${next.row},${next.column}"]`)?.focus();
  };
  return (
    <>
      <p className="small" id={hint}>
        {text('spaces.board.keys')}
      </p>
      <section className="board-scroller" aria-label={text('spaces.board.title')} onKeyDown={onKeyDown}>
        <table className="board" aria-describedby={hint}>
          <thead>
            <tr>
              <th scope="col">{text('spaces.column.person')}</th>
              {spaces.map(({ id, name }) => (
                <th key={id} scope="col">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <BoardRow
                key={row.sanction.id}
                row={row}
                spaces={spaces}
                index={index}
                activeColumn={index === at.row ? at.column : undefined}
                onFocus={setActive}
                onOpen={setOpen}
              />
            ))}
          </tbody>
        </table>
      </section>
      {open && <CellDialog {...open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const PAGE_STEP = 10;

/** In a script that runs from right to left the first column stands at the right. */
function moved({ key, ctrlKey, currentTarget }: KeyboardEvent, from: Place, last: Place): Place | undefined {
  const isMirrored = getComputedStyle(currentTarget).direction === 'rtl';
  const forth = isMirrored ? -1 : 1;
  const to = {
    ArrowDown: { ...from, row: from.row + 1 },
    ArrowUp: { ...from, row: from.row - 1 },
    PageDown: { ...from, row: from.row + PAGE_STEP },
    PageUp: { ...from, row: from.row - PAGE_STEP },
    ArrowRight: { ...from, column: from.column + forth },
    ArrowLeft: { ...from, column: from.column - forth },
    Home: { row: ctrlKey ? 0 : from.row, column: 0 },
    End: { row: ctrlKey ? last.row : from.row, column: last.column },
  }[key];
  return to && { row: within(to.row, last.row), column: within(to.column, last.column) };
}

function within(place: number, last: number): number {
  return Math.max(0, Math.min(last, place));
}
