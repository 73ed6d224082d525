import { useState } from 'react';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { isBan } from '../../../shared/sanctions/catalogue.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useMe } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Saved } from '../../ui/saved.tsx';
import { useImposeSanction } from './queries.ts';
import { SanctionFields } from './sanction-fields.tsx';
import { useSanctionSentence } from './sanction-sentence.ts';
import { checkedSanction, type TypedSanction } from './typed-sanction.ts';

export function SanctionDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const text = useText();
  const me = useMe() ?? '';
  const draft = useDraft<TypedSanction>(`sanction:${incident.id}`, emptySanction(incident));
  const [wasTried, setWasTried] = useState(false);
  const impose = useImposeSanction();
  const typed = { ...draft.value, owner: draft.value.owner || me };
  const { input, wrong } = checkedSanction(incident.id, typed);
  const save = () => {
    setWasTried(true);
    if (input !== undefined) impose.mutate(input, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('sanctions.dialog.title')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <>
          <Saved at={draft.savedAt} />
          <Button onPress={onClose}>{text('ui.cancel')}</Button>
          <Button variant="primary" onPress={save} isDisabled={impose.isPending}>
            {text('sanctions.save')}
          </Button>
        </>
      }
    >
      <SanctionFields
        incident={incident}
        typed={typed}
        wrong={wasTried ? wrong : NOTHING}
        onChange={(part) => draft.setValue((before) => ({ ...before, ...part }))}
      />
      {input !== undefined && <Summary input={input} />}
      {impose.error && <ErrorNote error={impose.error} />}
    </Dialog>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

function emptySanction({ participants }: IncidentDetail): TypedSanction {
  const reported = participants.filter(({ role }) => role === 'reported');
  return {
    kind: '',
    personId: reported.length === 1 ? (reported[0]?.person.id ?? '') : '',
    scope: 'all-events',
    scopeNote: '',
    startsOn: today(),
    end: 'indefinite',
    endsOn: '',
    conditions: '',
    owner: '',
  };
}

function Summary({ input }: { input: NonNullable<ReturnType<typeof checkedSanction>['input']> }) {
  const text = useText();
  const sentence = useSanctionSentence();
  return (
    <div className="record-sentence">
      <h3>{text('sanctions.summary')}</h3>
      <p>
        {sentence(input)} {isBan(input.kind) && text('sanctions.summary.ban')}
      </p>
    </div>
  );
}
