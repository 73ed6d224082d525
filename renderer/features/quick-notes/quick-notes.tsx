import { useState } from 'react';
import type { QuickNote } from '../../../shared/quick-notes/quick-note.ts';
import { useOpenQuickNote } from '../../hooks/use-open-quick-note.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { DiscardNote } from './discard-note.tsx';
import { FileNote } from './file-note.tsx';
import { useQuickNotes } from './queries.ts';
import './quick-notes.css';

interface QuickNotesProps {
  /** Left out where a role sees no cases. */
  readonly mayFile: boolean;
  /** Goes on with it as a report; the intake is another room. */
  readonly onReport: (note: QuickNote) => void;
}

type Asked = { readonly what: 'file' | 'discard'; readonly note: QuickNote };

/** One's own that wait to be filed, each with the ways on. */
export function QuickNotes({ mayFile, onReport }: QuickNotesProps) {
  const text = useText();
  const open = useOpenQuickNote();
  const { data: notes = [], error } = useQuickNotes();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <>
      {error && <ErrorNote error={error} />}
      {notes.length === 0 && <p className="soft">{text('quickNotes.none')}</p>}
      <ul className="plain quick-notes">
        {notes.map((note) => (
          <Waiting
            key={note.id}
            note={note}
            onFile={mayFile ? () => setAsked({ what: 'file', note }) : undefined}
            onReport={() => onReport(note)}
            onDiscard={() => setAsked({ what: 'discard', note })}
          />
        ))}
      </ul>
      <Button variant="quiet" aria-keyshortcuts="Control+J Meta+J" onPress={open}>
        {text('quickNotes.new')}
      </Button>
      {asked?.what === 'file' && <FileNote note={asked.note} onClose={close} />}
      {asked?.what === 'discard' && <DiscardNote note={asked.note} onClose={close} />}
    </>
  );
}

interface WaitingProps {
  readonly note: QuickNote;
  readonly onFile: (() => void) | undefined;
  readonly onReport: () => void;
  readonly onDiscard: () => void;
}

function Waiting({ note, onFile, onReport, onDiscard }: WaitingProps) {
  const text = useText();
  const when = useFormat().dateTime(note.writtenAt.at);
  return (
    <li>
      <div className="small">{when}</div>
      {/* Long ones are scrolled, so the keyboard must be able to reach them. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
      <p className="quick-note-text" dir="auto" tabIndex={0}>
        {note.text}
      </p>
      <div className="form-foot">
        {onFile && (
          <Button aria-label={text('quickNotes.file.named', { when })} onPress={onFile}>
            {text('quickNotes.file')}
          </Button>
        )}
        <Button aria-label={text('quickNotes.report.named', { when })} onPress={onReport}>
          {text('quickNotes.report')}
        </Button>
        <Button variant="quiet" aria-label={text('quickNotes.discard.named', { when })} onPress={onDiscard}>
          {text('quickNotes.discard')}
        </Button>
      </div>
    </li>
  );
}
