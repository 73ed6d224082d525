import type { Exported } from '../../../shared/exports/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Characters of the chain's latest hash that are shown: what is printed on the file too, and can be compared by eye. */
const SHOWN_HASH = 16;

interface ExportDoneProps {
  readonly exported: Exported;
  readonly passphrase: string | undefined;
  readonly onClose: () => void;
}

export function ExportDone({ exported, passphrase, onClose }: ExportDoneProps) {
  const text = useText();
  const lines: [string, string][] = [
    ['exports.done.file', exported.fileName],
    ['exports.done.pages', String(exported.pages)],
    ['exports.done.chain', exported.chainHead.slice(0, SHOWN_HASH)],
  ];
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
      <dl className="facts">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{text(label)}</dt>
            <dd className="typed">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{text('exports.done.chain.hint')}</p>
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
