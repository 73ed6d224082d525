import type { ReactNode } from 'react';
import type { Event } from '../../../shared/events/event.ts';
import type { Shelf } from '../../../shared/screening/procedures.ts';
import type { ScreeningMatch } from '../../../shared/screening/screening.ts';
import { useText } from '../../hooks/use-text.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { MatchList } from './match-list.tsx';
import type { ScreeningState } from './queries.ts';

interface ShelvesProps {
  readonly event: Event;
  readonly state: ScreeningState;
  readonly actions: ((match: ScreeningMatch) => ReactNode) | undefined;
}

const SHELVES: readonly Shelf[] = ['open', 'same', 'ask', 'not-same', 'hidden'];

/** Those found: to look at, decided, and hidden. */
export function Shelves({ event, state, actions }: ShelvesProps) {
  const text = useText();
  const count = (shelf: Shelf) =>
    shelf === 'open'
      ? state.open.likely + state.open.look
      : shelf === 'hidden'
        ? state.open.hidden
        : state.decided[shelf];
  return (
    <Tabs
      label={text('screening.shelves')}
      tabs={SHELVES.map((shelf) => ({
        id: shelf,
        label: text(`screening.shelf.${shelf}`, { count: count(shelf) }),
        content: (
          <MatchList
            event={event}
            shelf={shelf}
            actions={actions}
            next={shelf === 'open' && state.decided.same > 0 && <p>{text('screening.next')}</p>}
          />
        ),
      }))}
    />
  );
}
