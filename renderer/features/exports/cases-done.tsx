import type { BulkExported } from '../../../shared/exports/bulk-export.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Characters of the chain's latest hash: what its README says too, and can be compared by eye. */
const SHOWN_HASH = 16;

interface CasesDoneProps {
  readonly exported: BulkExported;
  readonly passphrase: string | undefined;
  readonly onClose: () => void;
}

export function CasesDone({ exported, passphrase, onClose }: CasesDoneProps) {
  const text = useText();
  const { fileName, files, cases, leftOut, notStripped, chainHead } = exported;
  return (
    <Dialog
      title={text('exports.done.title')}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {text('exports.done.close')}
        </Button>
      }
    >
      <p>{text('exportCases.done', { cases, files })}</p>
      <p className="typed">{fileName}</p>
      {leftOut > 0 && <p>{text('exportCases.leftOut', { count: leftOut })}</p>}
      {notStripped > 0 && <p className="care">{text('exportCases.notStripped', { count: notStripped })}</p>}
      <p className="small">
        {text('exports.done.chain')} <span className="typed">{chainHead.slice(0, SHOWN_HASH)}</span>
      </p>
      {passphrase !== undefined && (
        <div className="made-passphrase">
          <h3>{text('exports.done.passphrase')}</h3>
          <output className="passphrase">{passphrase}</output>
          <p>{text('exports.done.another')}</p>
        </div>
      )}
    </Dialog>
  );
}
