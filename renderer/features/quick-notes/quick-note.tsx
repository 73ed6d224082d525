import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { zonedAt } from '../../lib/zoned-at.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Saved } from '../../ui/saved.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { TopSheet } from '../../ui/top-sheet.tsx';
import { useKeepQuickNote } from './queries.ts';
import { NOTHING_TYPED, type TypedNote, timeNow, useTypedNote, withText } from './typed-note.ts';
import './quick-notes.css';

interface QuickNoteProps {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** One field over whatever is on screen. It stays mounted while closed, so that what was typed is there with the first key. */
export function QuickNote({ isOpen, onOpen, onClose }: QuickNoteProps) {
  const text = useText();
  const { value: note, setValue, savedAt } = useTypedNote();
  const keep = useKeepAndClear(setValue, onOpen);
  const writtenAt = zonedAt(note.day, note.time);
  const isEmpty = note.text.trim() === '';
  const finish = () => {
    if (!isEmpty && (writtenAt === undefined || keep.isPending)) return;
    onClose();
    if (!isEmpty && writtenAt !== undefined) keep.mutate({ text: note.text, writtenAt });
  };
  const kept = (
    <p className="visually-hidden" role="status">
      {keep.isSuccess ? text('quickNotes.kept') : ''}
    </p>
  );
  if (!isOpen) return kept;
  return (
    <TopSheet label={text('quickNotes.title')} onClose={onClose} onKeyDown={onCtrlEnter(finish)}>
      <TextField
        label={text('quickNotes.title')}
        hint={text('quickNotes.hint')}
        value={note.text}
        onChange={(typed) => setValue((now) => withText(now, typed))}
        multiline
        rows={5}
        big
        maxLength={100_000}
      />
      <WhenWritten note={note} onChange={(part) => setValue((now) => ({ ...now, ...part }))} />
      {keep.error && <ErrorNote error={keep.error} />}
      <div className="form-foot">
        <Saved at={savedAt} />
        <span className="spring" />
        <Button onPress={onClose}>{text('ui.close')}</Button>
        <Button variant="primary" aria-keyshortcuts="Control+Enter" onPress={finish} isDisabled={isEmpty || !writtenAt}>
          {text('quickNotes.keep')}
        </Button>
      </div>
    </TopSheet>
  );
}

/** Before the first letter, the moment it would be given. */
function WhenWritten({ note, onChange }: { note: TypedNote; onChange: (part: Partial<TypedNote>) => void }) {
  const text = useText();
  const hasBegun = note.text !== '' || note.day !== '' || note.time !== '';
  return (
    <div className="side-by-side">
      <DateField
        label={text('quickNotes.day')}
        value={hasBegun ? note.day : today()}
        onChange={(day) => onChange({ day, ...(!hasBegun && { time: timeNow() }) })}
      />
      <TimeField
        label={text('quickNotes.time')}
        value={hasBegun ? note.time : timeNow()}
        onChange={(time) => onChange({ time, ...(!hasBegun && { day: today() }) })}
      />
    </div>
  );
}

/** Letters typed after it was sent belong to the next one; one that could not be kept is shown again. */
function useKeepAndClear(setValue: ReturnType<typeof useTypedNote>['setValue'], onFailed: () => void) {
  const keep = useKeepQuickNote();
  const mutate = (sent: Parameters<typeof keep.mutate>[0]) =>
    keep.mutate(sent, {
      // On the screen at once: the next letter would bring back all that the field still shows.
      onSuccess: () => flushSync(() => setValue((now) => without(now, sent.text))),
      onError: onFailed,
    });
  return { ...keep, mutate };
}

function without(note: TypedNote, sent: string): TypedNote {
  const rest = note.text.startsWith(sent) ? note.text.slice(sent.length) : note.text;
  return withText(NOTHING_TYPED, rest);
}

function onCtrlEnter(finish: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    finish();
  };
}
