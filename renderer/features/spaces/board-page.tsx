import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Board } from './board.tsx';
import { useBoard } from './queries.ts';
import { SpaceDialog } from './space-dialog.tsx';
import '../../ui/record.css';
import './spaces.css';

const SHOWN_FIRST = 50;

/** Whether each ban is carried out in every space where it holds. */
export function BoardPage() {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [isWaitingOnly, setIsWaitingOnly] = useState(false);
  const [limit, setLimit] = useState<number | undefined>(SHOWN_FIRST);
  const [isAdding, setIsAdding] = useState(false);
  const { data: board, error } = useBoard(typed, isWaitingOnly ? 'waiting' : 'all', limit);
  return (
    <Page
      title={text('spaces.board.title')}
      subtitle={<Link to="/bans">{text('spaces.board.toList')}</Link>}
      chips={board && board.waiting > 0 && <Chip tone="late">{text('spaces.waiting', { count: board.waiting })}</Chip>}
      actions={<Button onPress={() => setIsAdding(true)}>{text('spaces.add')}</Button>}
    >
      <p>{text('spaces.board.about')}</p>
      {error && <ErrorNote error={error} />}
      {board?.spaces.length === 0 && (
        <EmptyState title={text('spaces.board.empty.title')}>{text('spaces.board.empty.body')}</EmptyState>
      )}
      {board !== undefined && board.spaces.length > 0 && (
        <>
          <div className="board-filter">
            <TextField label={text('bans.find')} value={typed} onChange={setTyped} maxLength={300} type="search" />
            <CheckboxField label={text('spaces.onlyWaiting')} checked={isWaitingOnly} onChange={setIsWaitingOnly} />
          </div>
          <p className="small" role="status">
            {text('spaces.found', { count: board.found })}
          </p>
          {board.rows.length > 0 && <Board spaces={board.spaces} rows={board.rows} />}
          {board.found > board.rows.length && (
            <Button onPress={() => setLimit(undefined)}>{text('spaces.showAll', { count: board.found })}</Button>
          )}
        </>
      )}
      {isAdding && <SpaceDialog space={undefined} onClose={() => setIsAdding(false)} />}
    </Page>
  );
}
