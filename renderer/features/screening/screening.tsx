import { type ReactNode, useEffect, useRef } from 'react';
import type { Event } from '../../../shared/events/event.ts';
import type { ScreeningMatch } from '../../../shared/screening/screening.ts';
import { useArrivingFiles } from '../../hooks/use-arriving-files.ts';
import { useText } from '../../hooks/use-text.ts';
import { AddFiles } from '../../ui/add-files.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { KeptList } from './kept-list.tsx';
import { LastScreening } from './last-screening.tsx';
import { useScreening, useWaitingLists, waitingAt } from './queries.ts';
import { Shelves } from './shelves.tsx';
import { WaitingList } from './waiting-list.tsx';
import '../../ui/record.css';
import './screening.css';

interface ScreeningProps {
  readonly event: Event;
  /** What can be done about a confirmed match. */
  readonly actions?: (match: ScreeningMatch) => ReactNode;
}

/** The list of registrations beside everybody who is listed: brought in, compared, decided about. */
export function Screening({ event, actions }: ScreeningProps) {
  const { data: state, error } = useScreening(event.id);
  const { data: waiting = [] } = useWaitingLists(event.id);
  const summary = useFocusOnceCompared(state && (state.last?.at ?? 'never'));
  if (error) return <ErrorNote error={error} />;
  if (state === undefined) return null;
  const isScreened = state.last !== null;
  return (
    <div className="screening">
      {isScreened && <LastScreening ref={summary} event={event} state={state} />}
      {waiting.map((file) => (
        <WaitingList key={file.id} event={event} file={file} />
      ))}
      {waiting.length === 0 && !isScreened && <AddList event={event} />}
      {/* After a comparison one stands before those to look at again. */}
      {isScreened && <Shelves key={state.last?.at} event={event} state={state} actions={actions} />}
      {waiting.length === 0 && isScreened && <AddList event={event} isLater />}
      {state.kept > 0 && <KeptList event={event} kept={state.kept} />}
    </div>
  );
}

/** The button that was pressed goes with the list it was about: what was found takes the focus. */
function useFocusOnceCompared(at: string | undefined) {
  const summary = useRef<HTMLElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== undefined && before.current !== at) summary.current?.focus();
    before.current = at;
  }, [at]);
  return summary;
}

function AddList({ event, isLater = false }: { event: Event; isLater?: boolean }) {
  const text = useText();
  const arriving = useArrivingFiles({ draft: waitingAt(event.id) });
  return (
    <section>
      <h2>{text(isLater ? 'screening.add.later' : 'screening.add')}</h2>
      <p>{text(isLater ? 'screening.add.later.about' : 'screening.add.about')}</p>
      <AddFiles arriving={arriving} hint={text('screening.add.hint')} />
    </section>
  );
}
