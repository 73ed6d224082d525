import { useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { formatFacts } from '../../../shared/evidence/format.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { MetadataList } from './metadata-list.tsx';
import { useMetadata, type useSaveEvidence } from './queries.ts';

interface SaveCopyDialogProps {
  readonly file: Evidence;
  readonly save: ReturnType<typeof useSaveEvidence>;
  readonly onClose: () => void;
}

/** What the file tells besides what is seen, whether the copy shall tell it too, and where it goes. */
export function SaveCopyDialog({ file, save, onClose }: SaveCopyDialogProps) {
  const text = useText();
  const place = useChosenPlace();
  const { data: found, error } = useMetadata(file.id);
  const canStrip = formatFacts(file.format).canStrip === true;
  const [chosen, setChosen] = useState<string>();
  const metadata = chosen ?? (canStrip ? 'strip' : 'keep');
  const choose = async () => {
    const at = await place.choose('save-evidence', neutralName(file));
    if (at === null) return;
    const input = { id: file.id, destination: at.grant, metadata: metadata === 'strip' ? 'strip' : 'keep' } as const;
    save.mutate(input, { onSuccess: onClose });
  };
  return (
    <Dialog
      wide
      title={text('evidence.save.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={() => void choose()} isPending={save.isPending}>
          {text('evidence.save.confirm')}
        </DialogButtons>
      }
    >
      <p>{text('evidence.save.body')}</p>
      {file.kind === 'other' && <p className="care">{text('evidence.save.other')}</p>}
      {error && <ErrorNote error={error} />}
      {found && <MetadataList entries={found} />}
      {canStrip ? (
        <RadioField
          label={text('evidence.save.how')}
          value={metadata}
          onChange={setChosen}
          options={['strip', 'keep'].map((value) => ({
            value,
            label: text(`evidence.save.${value}`),
            description: text(`evidence.save.${value}.hint`),
          }))}
        />
      ) : (
        <p>{text('evidence.save.cannotStrip')}</p>
      )}
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
