import { useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { useSaveEvidence } from './queries.ts';
import { SaveCopyDialog } from './save-copy-dialog.tsx';

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
      {isAsking && <SaveCopyDialog file={file} save={save} onClose={() => setIsAsking(false)} />}
    </div>
  );
}
