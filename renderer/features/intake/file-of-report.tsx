import { useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Viewer } from '../../ui/viewer/viewer.tsx';
import { useTakeOut } from './queries.ts';

/** A file of a report that is not filed yet: it can be looked at, and until then be taken out again. */
export function FileOfReport({ file }: { file: Evidence }) {
  const text = useText();
  const size = useFileSize();
  const [isOpen, setIsOpen] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <li className="intake-file">
      <div>
        <div className="name">{file.fileName}</div>
        <div className="small">{size(file.size)}</div>
        <div className="small hash">{text('intake.files.hash', { sha256: file.sha256 })}</div>
      </div>
      {file.kind !== 'other' && (
        <Button aria-label={text('evidence.openName', { fileName: file.fileName })} onPress={() => setIsOpen(true)}>
          {text('evidence.open')}
        </Button>
      )}
      <Button
        variant="quiet"
        aria-label={text('intake.files.removeName', { fileName: file.fileName })}
        onPress={() => setIsAsking(true)}
      >
        {text('intake.files.remove')}
      </Button>
      {isOpen && <Viewer file={file} onClose={() => setIsOpen(false)} />}
      {isAsking && <TakeOutDialog file={file} onClose={() => setIsAsking(false)} />}
    </li>
  );
}

function TakeOutDialog({ file, onClose }: { file: Evidence; onClose: () => void }) {
  const text = useText();
  const takeOut = useTakeOut();
  return (
    <ConfirmDialog
      title={text('intake.files.removeTitle')}
      confirm={text('intake.files.removeConfirm')}
      onConfirm={() => takeOut.mutate(file.id, { onSuccess: onClose })}
      onClose={onClose}
      isDanger
      isBusy={takeOut.isPending}
      error={takeOut.error}
    >
      <p className="name">{file.fileName}</p>
      <p>{text('intake.files.removeBody')}</p>
    </ConfirmDialog>
  );
}
