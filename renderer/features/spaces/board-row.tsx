import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { BoardRow as Row } from '../../../shared/spaces/procedures.ts';
import { type Cell, type CellState, isWaiting } from '../../../shared/spaces/rollout.ts';
import type { Space } from '../../../shared/spaces/space.ts';
import { useText } from '../../hooks/use-text.ts';
import { useBannedName, useBanWords } from './ban-words.tsx';

interface BoardRowProps {
  readonly row: Row;
  readonly spaces: readonly Space[];
  readonly index: number;
  /** Where Tab leads, if it is in this row: 0 is the person. */
  readonly activeColumn: number | undefined;
  readonly onFocus: (place: { row: number; column: number }) => void;
  readonly onOpen: (cell: { row: Row; space: Space; cell: Cell }) => void;
}

/** One ban. Drawn anew only when something in it changed, as there may be hundreds. */
export const BoardRow = memo(function BoardRow({ row, spaces, index, activeColumn, onFocus, onOpen }: BoardRowProps) {
  const text = useText();
  const name = useBannedName()(row);
  const words = useBanWords()(row);
  const { person, cells, told, hasEnded } = row;
  const place = (column: number) => ({
    'data-at': `${index},${column}`,
    tabIndex: activeColumn === column ? 0 : -1,
    onFocus: () => onFocus({ row: index, column }),
  });
  return (
    <tr>
      <th scope="row">
        <Link to="/people/$id" params={{ id: person.id }} className="name" {...place(0)}>
          {name}
        </Link>
        <div className="small">{words}</div>
        {!told && !hasEnded && <div className="small not-told">{text('bans.notTold')}</div>}
      </th>
      {cells.map((cell, at) => {
        const space = spaces[at];
        if (space === undefined) return null;
        return (
          <td key={cell.spaceId}>
            <button
              type="button"
              className={`cell ${toneOf(cell.state)}`}
              aria-label={text('spaces.cell', { name, space: space.name, state: text(`spaces.state.${cell.state}`) })}
              onClick={() => onOpen({ row, space, cell })}
              {...place(at + 1)}
            >
              {text(`spaces.state.${cell.state}`)}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

function toneOf(state: CellState): string {
  if (isWaiting(state)) return 'waiting';
  return state === 'locked-out' ? 'out' : 'quiet';
}
