import { useCallback, useState } from 'react';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { FoundMessages } from '../../../shared/imports/procedures.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useArrivingFiles } from '../../hooks/use-arriving-files.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { AddFiles } from '../../ui/add-files.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Saved } from '../../ui/saved.tsx';
import { Added } from './added.tsx';
import { FileOfMessages } from './file-of-messages.tsx';
import { chosenOf, type FileChoices, isOrderOpen, noChoices } from './import-draft.ts';
import { PasteField } from './paste-field.tsx';
import { draftOf, type FileToAdd, useAddMessages, useCodeName, useWaitingFiles } from './queries.ts';
import '../../ui/record.css';
import './imports.css';

interface ImportDraft {
  readonly text: string;
  /** The file that the pasted text was made into. */
  readonly pastedAs: EvidenceId | null;
  readonly files: Readonly<Record<EvidenceId, FileChoices>>;
}

const EMPTY: ImportDraft = { text: '', pastedAs: null, files: {} };

/** Messages from files or pasted, looked at and corrected before they become part of the timeline. */
export function AddMessagesPage({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const codeName = useCodeName(incidentId);
  const arriving = useArrivingFiles({ draft: draftOf(incidentId) });
  const { draft, files, choicesOf, choose, forget } = useImportDraft(incidentId);
  const { found, tell } = useFound();
  const add = useAddMessages(incidentId);
  const ready = files.flatMap((file): FileToAdd[] => {
    const read = found.get(file.id);
    return read === undefined ? [] : [{ file, found: read, choices: choicesOf(file.id) }];
  });
  const chosen = ready.filter((file) => chosenOf(file.found.messages, file.choices).length > 0);
  return (
    <Page title={text('imports.title', { codeName: codeName.data ?? '…' })}>
      {codeName.error && <ErrorNote error={codeName.error} />}
      {add.data && <Added incidentId={incidentId} sum={add.data} />}
      <p className="soft measure">{text('imports.intro')}</p>
      <AddFiles arriving={arriving} />
      {files.every(({ id }) => id !== draft.value.pastedAs) && (
        <PasteField
          incidentId={incidentId}
          text={draft.value.text}
          onChange={(typed) => draft.setValue((last) => ({ ...last, text: typed }))}
          onStored={(id) => draft.setValue((last) => ({ ...last, pastedAs: id }))}
        />
      )}
      {files.map((file) => (
        <FileOfMessages
          key={file.id}
          incidentId={incidentId}
          file={file}
          isPasted={file.id === draft.value.pastedAs}
          choices={choicesOf(file.id)}
          onChange={(choices) => choose(file.id, choices)}
          onFound={tell}
        />
      ))}
      <div className="form-foot import-foot">
        <AddButton
          files={chosen}
          isBusy={add.isPending || arriving.isBusy}
          onAdd={() => add.mutate(chosen, { onSuccess: () => forget(chosen) })}
        />
        <Saved at={draft.savedAt} />
      </div>
      {add.error && <ErrorNote error={add.error} />}
    </Page>
  );
}

interface AddButtonProps {
  readonly files: readonly FileToAdd[];
  readonly isBusy: boolean;
  readonly onAdd: () => void;
}

function AddButton({ files, isBusy, onAdd }: AddButtonProps) {
  const text = useText();
  const count = files.reduce((sum, { found, choices }) => sum + chosenOf(found.messages, choices).length, 0);
  const isOpen = files.some(({ found, choices }) => isOrderOpen(found, choices));
  return (
    <>
      <Button variant="primary" isDisabled={count === 0 || isOpen} isPending={isBusy} onPress={onAdd}>
        {text('imports.add', { count })}
      </Button>
      <span className="small" role="status">
        {isBusy ? text('imports.adding') : isOpen && text('imports.order.needed')}
      </span>
    </>
  );
}

function useImportDraft(incidentId: IncidentId) {
  const draft = useDraft<ImportDraft>(draftOf(incidentId), EMPTY);
  const files = useWaitingFiles(incidentId).data ?? [];
  /** What was added is no draft any more; what was not waits on. */
  const forget = (added: readonly FileToAdd[]) => {
    const isAdded = (id: EvidenceId | null) => added.some(({ file }) => file.id === id);
    if (files.every(({ id }) => isAdded(id))) void draft.discard();
    else if (isAdded(draft.value.pastedAs)) draft.setValue((last) => ({ ...last, text: '', pastedAs: null }));
  };
  return {
    draft,
    files,
    choicesOf: (id: EvidenceId): FileChoices => draft.value.files[id] ?? noChoices(),
    choose: (id: EvidenceId, choices: FileChoices) =>
      draft.setValue((last) => ({ ...last, files: { ...last.files, [id]: choices } })),
    forget,
  };
}

/** What was found in each file, told by the part of the screen that read it. */
function useFound() {
  const [found, setFound] = useState<ReadonlyMap<EvidenceId, FoundMessages>>(new Map());
  const tell = useCallback((id: EvidenceId, read: FoundMessages | undefined) => {
    setFound(
      (last) => new Map([...last].filter(([known]) => known !== id).concat(read === undefined ? [] : [[id, read]])),
    );
  }, []);
  return { found, tell };
}
