import { useDeferredValue } from 'react';
import type { MatchId } from '../../../shared/screening/screening.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCopyNote, useNoteCheck, useSaveNote } from './queries.ts';

interface NoteDialogProps {
  readonly matchId: MatchId;
  readonly drafted: string;
  readonly onClose: () => void;
}

/** For whoever runs the registration: a row, and that they should talk to the team. No reason, no name of a list. */
export function NoteDialog({ matchId, drafted, onClose }: NoteDialogProps) {
  const text = useText();
  const { value, setValue } = useDraft(`refusal-note:${matchId}`, drafted);
  const check = useNoteCheck(matchId, useDeferredValue(value));
  const place = useChosenPlace();
  const copy = useCopyNote();
  const save = useSaveNote();
  const telling = check.data ?? [];
  const mayLeave = value.trim() !== '' && check.data !== undefined && telling.length === 0;
  const write = async () => {
    // Its name says nothing, as it shows in lists of recent files.
    const chosen = await place.choose('save-evidence', 'Note.txt');
    if (chosen !== null) save.mutate({ matchId, text: value, destination: chosen.grant });
  };
  const error = check.error ?? copy.error ?? save.error;
  return (
    <Dialog
      title={text('refusals.note.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <span className="small" role="status">
            {copy.isSuccess && text('refusals.copied')}
            {save.data && text('refusals.saved', { fileName: save.data.fileName })}
          </span>
          <Button onPress={onClose}>{text('ui.close')}</Button>
          <Button onPress={() => void write()} isDisabled={!mayLeave} isPending={save.isPending}>
            {text('refusals.save')}
          </Button>
          <Button
            variant="primary"
            onPress={() => copy.mutate({ matchId, text: value })}
            isDisabled={!mayLeave}
            isPending={copy.isPending}
          >
            {text('refusals.copy')}
          </Button>
        </>
      }
    >
      <p>{text('refusals.note.about')}</p>
      <TextField
        label={text('refusals.text')}
        value={value}
        onChange={(typed) => {
          copy.reset();
          save.reset();
          setValue(typed);
        }}
        maxLength={2000}
        multiline
        rows={8}
      />
      {telling.length > 0 && (
        <p className="care" role="alert">
          {text('refusals.telling', { words: telling.map((words) => `“${words}”`).join(', ') })}
        </p>
      )}
      {place.picker}
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}
