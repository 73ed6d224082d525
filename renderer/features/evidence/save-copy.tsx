import { useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useSaveEvidence } from './queries.ts';

/** A copy leaves the encrypted case file: said before, and kept in the log. */
export function SaveCopy({ file }: { file: Evidence }) {
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  const save = useSaveEvidence();
  return (
    <div>
      <Button
        variant="quiet"
        aria-label={text('evidence.saveName', { fileName: file.fileName })}
        onPress={() => setIsAsking(true)}
      >
        {text('evidence.save')}
      </Button>
      <p className="small" role="status">
        {save.data && text('evidence.saved', { fileName: save.data.fileName })}
      </p>
      {isAsking && <AskDialog file={file} save={save} onClose={() => setIsAsking(false)} />}
    </div>
  );
}

interface AskDialogProps {
  readonly file: Evidence;
  readonly save: ReturnType<typeof useSaveEvidence>;
  readonly onClose: () => void;
}

function AskDialog({ file, save, onClose }: AskDialogProps) {
  const text = useText();
  const place = useChosenPlace();
  const choose = async () => {
    const chosen = await place.choose('save-evidence', neutralName(file));
    if (chosen !== null) save.mutate({ id: file.id, destination: chosen.grant }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={text('evidence.save.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('ui.cancel')}</Button>
          <Button variant="primary" onPress={() => void choose()} isDisabled={save.isPending}>
            {text('evidence.save.confirm')}
          </Button>
        </>
      }
    >
      <p>{text('evidence.save.body')}</p>
      {place.picker}
      {save.error && <ErrorNote error={save.error} />}
    </Dialog>
  );
}

/** File names may carry names of people, and what is suggested shows in lists of recent files. */
function neutralName({ fileName, sha256 }: Evidence): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0] ?? '';
  return `${sha256.slice(0, 8)}${extension.toLowerCase()}`;
}
