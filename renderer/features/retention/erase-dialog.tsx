import { useId, useState } from 'react';
import type { ErasurePreview } from '../../../shared/erasures/erasure.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { HowErased } from '../../../shared/retention/rule.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { EraseConfirm } from './erase-confirm.tsx';
import { NotReached, WhatGoes } from './erase-preview.tsx';
import { useEraseCases, useErasurePreview } from './erasures-queries.ts';

interface EraseDialogProps {
  readonly cases: readonly { readonly incidentId: IncidentId; readonly codeName: string }[];
  /** As the rule has it; undefined: to be chosen. */
  readonly how?: HowErased;
  readonly onClose: () => void;
  /** They are gone: also where the dialog goes with them. */
  readonly onErased?: (how: HowErased) => void;
}

/** Two steps: what it does and does not do; then its name, typed. */
export function EraseDialog({ cases, how: given, onClose, onErased }: EraseDialogProps) {
  const text = useText();
  const [how, setHow] = useState<HowErased>(given ?? 'anonymised');
  const [isSure, setSure] = useState(false);
  const incidentIds = cases.map(({ incidentId }) => incidentId);
  const { data: preview, error } = useErasurePreview(incidentIds);
  const erase = useEraseCases();
  const [only] = cases;
  const count = cases.length;
  const title = text('erase.title', { count, codeName: only?.codeName ?? '' });
  if (isSure)
    return (
      <EraseConfirm
        title={title}
        about={text('erase.confirm.about', { how, count })}
        asked={
          count === 1
            ? {
                label: text('erase.confirm.codeName', { codeName: only?.codeName ?? '' }),
                answer: only?.codeName ?? '',
              }
            : { label: text('erase.confirm.count', { count }), answer: String(count) }
        }
        confirm={text(`erase.do.${how}`)}
        running={erase}
        onConfirm={(confirmation) =>
          erase.run({ incidentIds, how, confirmation }, () => {
            onClose();
            onErased?.(how);
          })
        }
        onBack={() => setSure(false)}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      title={title}
      isOpen
      wide
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={() => setSure(true)} isDisabled={preview === undefined}>
          {text('erase.next')}
        </DialogButtons>
      }
    >
      {error && <ErrorNote error={error} />}
      {!error && !preview && <p role="status">{text('erase.reading')}</p>}
      {preview && <Shown preview={preview} how={how} onHow={given === undefined ? setHow : undefined} />}
    </Dialog>
  );
}

interface ShownProps {
  readonly preview: ErasurePreview;
  readonly how: HowErased;
  readonly onHow: ((how: HowErased) => void) | undefined;
}

function Shown({ preview, how, onHow }: ShownProps) {
  const text = useText();
  const id = useId();
  return (
    <>
      {onHow ? (
        <RadioField
          id={id}
          label={text('erase.how')}
          value={how}
          onChange={(value) => onHow(HowErased.parse(value))}
          options={HowErased.options.map((value) => ({
            value,
            label: text(`erase.how.${value}`),
            description: text(`erase.how.${value}.about`),
          }))}
        />
      ) : (
        <p>{text(`erase.how.${how}.about`)}</p>
      )}
      <WhatGoes preview={preview} />
      <NotReached unreached={preview.outOfReach} />
    </>
  );
}
