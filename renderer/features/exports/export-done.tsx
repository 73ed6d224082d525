import { useText } from '../../hooks/use-text.ts';
import { DoneDialog, shownHash } from './done-dialog.tsx';
import type { Written } from './queries.ts';

interface ExportDoneProps {
  readonly exported: Written;
  readonly passphrase: string | undefined;
  readonly onClose: () => void;
}

export function ExportDone({ exported: { fileName, pages, chainHead }, passphrase, onClose }: ExportDoneProps) {
  const text = useText();
  const chain = chainHead === undefined ? undefined : shownHash(chainHead);
  const lines: [string, string | undefined][] = [
    ['exports.done.file', fileName],
    ['exports.done.pages', pages?.toString()],
    ['exports.done.chain', chain],
  ];
  return (
    <DoneDialog passphrase={passphrase} onClose={onClose}>
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
    </DoneDialog>
  );
}
