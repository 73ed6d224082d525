import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { TimelineEntry } from '../../../shared/notes/timeline.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { EntryWords } from './entry-words.tsx';
import { NoteEntry } from './note-entry.tsx';
import { NoteForm } from './note-form.tsx';
import { useTimeline } from './queries.ts';

/** So many are drawn at first, and more with each press: a mailbox may have brought thousands. */
const STEP = 200;

interface TimelineProps {
  readonly incidentId: IncidentId;
  /** Nothing is added any more. */
  readonly isOver: boolean;
}

/** What happened, newest first, with the place to write the next note on top. */
export function Timeline({ incidentId, isOver }: TimelineProps) {
  const text = useText();
  const entries = useTimeline(incidentId).data;
  const [shown, setShown] = useState(STEP);
  const rest = (entries?.length ?? 0) - shown;
  return (
    <section aria-labelledby="timeline">
      <div className="section-head">
        <h2 id="timeline">{text('incidents.timeline.title')}</h2>
        {!isOver && (
          <Link to="/incidents/$id/messages" params={{ id: incidentId }} className="button">
            {text('imports.open')}
          </Link>
        )}
      </div>
      {!isOver && <NoteForm incidentId={incidentId} />}
      {entries?.length === 0 && <p className="soft">{text('incidents.timeline.empty')}</p>}
      <ol className="timeline">
        {entries?.slice(0, shown).map((entry) => (
          <Line key={keyOf(entry)} at={entry.at}>
            {entry.kind === 'note' ? <NoteEntry note={entry.note} /> : <EntryWords entry={entry} />}
          </Line>
        ))}
      </ol>
      {rest > 0 && (
        <Button onPress={() => setShown(shown + STEP)}>
          {text('incidents.timeline.more', { count: Math.min(rest, STEP) })}
        </Button>
      )}
    </section>
  );
}

function Line({ at, children }: { at: string; children: ReactNode }) {
  const format = useFormat();
  return (
    <li className="line">
      <time dateTime={at}>{format.dateTime(at)}</time>
      <div>{children}</div>
    </li>
  );
}

function keyOf(entry: TimelineEntry): string {
  return entry.kind === 'note' ? entry.note.id : JSON.stringify(entry);
}
