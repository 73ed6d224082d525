import { useState } from 'react';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useMe } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import type { Choice } from '../../ui/select-field.tsx';
import { FlagFields } from './flag-fields.tsx';
import { useMakeFlag } from './queries.ts';
import { checkedFlag, emptyFlag, type TypedFlag } from './typed-flag.ts';

interface FlagDialogProps {
  /** The case it is made in; null: none. */
  readonly incidentId: IncidentId | null;
  /** Whom it may be about; the first is meant unless another is chosen. */
  readonly people: readonly Choice[];
  readonly onClose: () => void;
}

export function FlagDialog({ incidentId, people, onClose }: FlagDialogProps) {
  const text = useText();
  const me = useMe() ?? '';
  const first = people[0]?.value ?? '';
  const draft = useDraft<TypedFlag>(`flag:${incidentId ?? first}`, emptyFlag(first, today()));
  const [wasTried, setWasTried] = useState(false);
  const make = useMakeFlag();
  const typed = { ...draft.value, owner: draft.value.owner || me };
  const { input, wrong } = checkedFlag(incidentId, typed);
  const save = () => {
    setWasTried(true);
    if (input !== undefined) make.mutate(input, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('flags.dialog.title')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <DialogButtons draft={draft} onCancel={onClose} onPress={save} isPending={make.isPending}>
          {text('flags.save')}
        </DialogButtons>
      }
    >
      <p>{text('flags.dialog.intro')}</p>
      <FlagFields
        people={people}
        typed={typed}
        wrong={wasTried ? wrong : NOTHING}
        onChange={(part) => draft.setValue((before) => ({ ...before, ...part }))}
      />
      {make.error && <ErrorNote error={make.error} />}
    </Dialog>
  );
}

const NOTHING: ReadonlySet<string> = new Set();
