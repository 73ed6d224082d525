import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Written } from './queries.ts';

/** Characters of the chain's latest hash that are shown: what is printed on the file too, and can be compared by eye. */
const SHOWN_HASH = 16;

interface ExportDoneProps {
  readonly exported: Written;
  readonly passphrase: string | undefined;
  readonly onClose: () => void;
}

export function ExportDone({ exported, passphrase, onClose }: ExportDoneProps) {
  const text = useText();
  const chain = exported.chainHead?.slice(0, SHOWN_HASH);
  const lines: [string, string | undefined][] = [
    ['exports.done.file', exported.fileName],
    ['exports.done.pages', exported.pages?.toString()],
    ['exports.done.chain', chain],
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
        {lines.map(
          ([label, value]) =>
            value !== undefined && (
              <div key={label}>
                <dt>{text(label)}</dt>
                <dd className="typed">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {chain !== undefined && <p className="small">{text('exports.done.chain.hint')}</p>}
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
