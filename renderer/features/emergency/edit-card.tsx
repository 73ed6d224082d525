import { useState } from 'react';
import type { EmergencyCard } from '../../../shared/emergency/card.ts';
import { EmergencyCardContent } from '../../../shared/emergency/card.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { CardFields } from './card-fields.tsx';
import { useSaveCard } from './queries.ts';
import { type TypedCard, typedCard } from './typed-card.ts';

interface EditCardProps {
  /** Undefined for a new one. */
  readonly kept: EmergencyCard | undefined;
  readonly onClose: () => void;
}

export function EditCard({ kept, onClose }: EditCardProps) {
  const text = useText();
  const draft = useDraft<TypedCard>(kept === undefined ? 'emergency' : `emergency:${kept.id}`, typedCard(kept));
  const [wasTried, setWasTried] = useState(false);
  const saving = useSaveCard();
  const { whileLocked, card } = draft.value;
  const change = (part: Partial<TypedCard>) => draft.setValue((before) => ({ ...before, ...part }));
  const save = () => {
    setWasTried(true);
    const checked = EmergencyCardContent.safeParse(card);
    if (!checked.success) return;
    const input = { ...(kept && { id: kept.id }), whileLocked, card: checked.data };
    saving.mutate(input, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text(kept === undefined ? 'emergencyCards.new' : 'emergencyCards.edit.title')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <DialogButtons draft={draft} onCancel={onClose} onPress={save} isPending={saving.isPending}>
          {text('emergencyCards.save')}
        </DialogButtons>
      }
    >
      <p>{text('emergencyCards.form.about')}</p>
      <CardFields
        card={card}
        wasTried={wasTried}
        onChange={(part) => draft.setValue((before) => ({ ...before, card: { ...before.card, ...part } }))}
      />
      <div className="care">
        <CheckboxField
          label={text('emergencyCards.whileLocked')}
          hint={text('emergencyCards.whileLocked.hint')}
          checked={whileLocked}
          onChange={(allowed) => change({ whileLocked: allowed })}
        />
      </div>
      {saving.error && <ErrorNote error={saving.error} />}
    </Dialog>
  );
}
