import { useState } from 'react';
import type { Note, NoteOrigin } from '../../../shared/notes/note.ts';
import type { Instant } from '../../../shared/time.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { AmendDialog } from './amend-dialog.tsx';

/** A note as it now reads; what it said before stays one click away. */
export function NoteEntry({ note }: { note: Note }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const [isAmending, setIsAmending] = useState(false);
  const current = note.versions.at(-1);
  const older = note.versions.slice(0, -1);
  const writtenAt = writtenLater(note);
  if (current === undefined) return null;
  return (
    <>
      {note.origin !== null && <MessageHead origin={note.origin} />}
      <NoteText text={current.text} isLong={note.origin !== null && current.text.length > LONG} />
      <div className="small note-foot">
        <span>{nameOf(current.author)}</span>
        {writtenAt !== undefined && (
          <span>
            {text(note.origin === null ? 'incidents.note.writtenLater' : 'incidents.note.origin.added', {
              when: format.dateTime(writtenAt),
            })}
          </span>
        )}
        {older.length > 0 && <span>{text('incidents.note.amended', { count: older.length })}</span>}
        <Button variant="quiet" onPress={() => setIsAmending(true)}>
          {text('incidents.note.amend')}
        </Button>
      </div>
      {older.length > 0 && <OlderVersions versions={older} />}
      {isAmending && <AmendDialog note={note} text={current.text} onClose={() => setIsAmending(false)} />}
    </>
  );
}

/** Of a message longer than this only the beginning is shown at first, in UTF-16 code units. */
const LONG = 1500;

function NoteText({ text: words, isLong }: { text: string; isLong: boolean }) {
  const text = useText();
  const [isWhole, setIsWhole] = useState(!isLong);
  return (
    <>
      <p className="typed note" dir="auto">
        {isWhole ? words : `${words.slice(0, LONG).trimEnd()}…`}
      </p>
      {!isWhole && (
        <p>
          <Button onPress={() => setIsWhole(true)}>{text('incidents.note.whole')}</Button>
        </p>
      )}
    </>
  );
}

/** It was not written by the team: who wrote it, to whom, and what came with it. */
function MessageHead({ origin }: { origin: NoteOrigin }) {
  const text = useText();
  const { kind, from, to, subject, attachments } = origin;
  return (
    <>
      <p className="message-head">
        <Chip>{text(`incidents.note.origin.${kind}`)}</Chip>{' '}
        <bdi className="name">{from || text('incidents.note.origin.nobody')}</bdi>
        {to !== '' && <span className="small"> {text('incidents.note.origin.to', { to })}</span>}
      </p>
      {subject !== '' && (
        <p className="message-subject" dir="auto">
          {subject}
        </p>
      )}
      {attachments.length > 0 && (
        <p className="small">{text('incidents.note.origin.attached', { names: attachments.join(', ') })}</p>
      )}
    </>
  );
}

function OlderVersions({ versions }: { versions: Note['versions'] }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  return (
    <details className="older">
      <summary>{text('incidents.note.older', { count: versions.length })}</summary>
      {versions.toReversed().map((version) => (
        <div key={version.writtenAt}>
          <p className="typed">{version.text}</p>
          <p className="small">
            {text('incidents.note.version', {
              member: nameOf(version.author),
              when: format.dateTime(version.writtenAt),
            })}
          </p>
        </div>
      ))}
    </details>
  );
}

const WHILE_TYPING_MS = 15 * 60_000;

/** When it was first written, if that was not while it happened. */
function writtenLater({ happenedAt, versions: [first] }: Note): Instant | undefined {
  if (first === undefined) return undefined;
  const later = Math.abs(Date.parse(first.writtenAt) - Date.parse(happenedAt.at)) > WHILE_TYPING_MS;
  return later ? first.writtenAt : undefined;
}
