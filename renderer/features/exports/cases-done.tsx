import type { BulkExported } from '../../../shared/exports/bulk-export.ts';
import { useText } from '../../hooks/use-text.ts';
import { DoneDialog, shownHash } from './done-dialog.tsx';

interface CasesDoneProps {
  readonly exported: BulkExported;
  readonly passphrase: string | undefined;
  readonly onClose: () => void;
}

export function CasesDone({ exported, passphrase, onClose }: CasesDoneProps) {
  const text = useText();
  const { fileName, files, cases, leftOut, notStripped, chainHead } = exported;
  return (
    <DoneDialog passphrase={passphrase} onClose={onClose}>
      <p>{text('exportCases.done', { cases, files })}</p>
      <p className="typed">{fileName}</p>
      {leftOut > 0 && <p>{text('exportCases.leftOut', { count: leftOut })}</p>}
      {notStripped > 0 && <p className="care">{text('exportCases.notStripped', { count: notStripped })}</p>}
      <p className="small">
        {text('exports.done.chain')} <span className="typed">{shownHash(chainHead)}</span>
      </p>
    </DoneDialog>
  );
}
