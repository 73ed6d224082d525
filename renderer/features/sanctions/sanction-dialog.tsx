import { useState } from 'react';
import { outcomeOf } from '../../../shared/assessments/harshness.ts';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { type CatalogueEntry, isBan, needsPrecondition } from '../../../shared/sanctions/catalogue.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useMe } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PastCasesFirst } from '../../ui/past-cases.tsx';
import { RangeMark } from '../../ui/range-mark.tsx';
import { Saved } from '../../ui/saved.tsx';
import { useCatalogue, useImposeSanction, useProposeSanction } from './queries.ts';
import { SanctionFields } from './sanction-fields.tsx';
import { useSanctionSentence } from './sanction-sentence.ts';
import { checkedSanction, type TypedSanction } from './typed-sanction.ts';

/** Two ends: it is proposed, to be voted on, or decided. */
export function SanctionDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const text = useText();
  const me = useMe() ?? '';
  const empty = emptySanction(incident);
  const draft = useDraft<TypedSanction>(`sanction:${incident.id}`, empty);
  const [wasTried, setWasTried] = useState(false);
  const { data: catalogue = NO_KINDS } = useCatalogue();
  const [impose, propose] = [useImposeSanction(), useProposeSanction()];
  // What was typed before a field was there has none of it.
  const typed = { ...empty, ...draft.value, owner: draft.value.owner || me };
  const entry = catalogue.find(({ kind }) => kind === typed.kind);
  const rules = { needsPrecondition: entry !== undefined && needsPrecondition(entry) };
  const { input, wrong } = checkedSanction(incident.id, typed, rules);
  const save = ({ mutate }: typeof impose) => {
    setWasTried(true);
    if (input !== undefined) mutate(input, { onSuccess: () => void draft.discard().then(onClose) });
  };
  const isSaving = impose.isPending || propose.isPending;
  const error = impose.error ?? propose.error;
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
          <Button onPress={() => save(propose)} isPending={isSaving}>
            {text('sanctions.propose')}
          </Button>
          <Button variant="primary" onPress={() => save(impose)} isPending={isSaving}>
            {text('sanctions.save')}
          </Button>
        </>
      }
    >
      <PastCasesFirst incidentId={incident.id} />
      <SanctionFields
        incident={incident}
        catalogue={catalogue}
        typed={typed}
        wrong={wasTried ? wrong : NOTHING}
        onChange={(part) => draft.setValue((before) => ({ ...before, ...part }))}
      />
      {input !== undefined && <Summary input={{ ...input, name: nameOf(entry) }} />}
      {input !== undefined && (
        <RangeMark incidentId={incident.id} proposal={outcomeOf({ ...input, name: nameOf(entry) })} />
      )}
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}

const NOTHING: ReadonlySet<string> = new Set();
const NO_KINDS: readonly CatalogueEntry[] = [];

function nameOf(entry: CatalogueEntry | undefined): string | null {
  return entry?.name.trim() ? entry.name : null;
}

function emptySanction({ participants }: IncidentDetail): TypedSanction {
  const reported = participants.filter(({ role }) => role === 'reported');
  return {
    kind: '',
    personId: reported.length === 1 ? (reported[0]?.person.id ?? '') : '',
    scope: 'all-events',
    scopeNote: '',
    eventId: null,
    startsOn: today(),
    end: 'indefinite',
    endsOn: '',
    reviewOn: '',
    conditions: '',
    precondition: '',
    preconditionMet: false,
    keepAwayFrom: [],
    steps: [],
    owner: '',
  };
}

function Summary({ input }: { input: Parameters<ReturnType<typeof useSanctionSentence>>[0] }) {
  const text = useText();
  const sentence = useSanctionSentence();
  return (
    <div className="record-sentence">
      <h3>{text('sanctions.summary')}</h3>
      <p>
        {sentence(input)} {isBan(input.kind) && text('sanctions.summary.ban')}
      </p>
      <p className="small">{text('sanctions.summary.told')}</p>
    </div>
  );
}
