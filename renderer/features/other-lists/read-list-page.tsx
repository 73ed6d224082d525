import { useNavigate } from '@tanstack/react-router';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { OtherListId } from '../../../shared/other-lists/other-list.ts';
import { useArrivingFiles } from '../../hooks/use-arriving-files.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { AddFiles } from '../../ui/add-files.tsx';
import { Page } from '../../ui/page.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { Saved } from '../../ui/saved.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FileOfPeople } from './file-of-people.tsx';
import { type Corrected, UNTOUCHED, useOtherLists, useRead, useWaitingFiles, waitingAt } from './queries.ts';
import '../../ui/record.css';
import './other-lists.css';

interface ListDraft {
  readonly source: string;
  readonly how: 'replace' | 'add';
  readonly files: Readonly<Record<Evidence['id'], Corrected>>;
}

/** A file of another body, looked at and set right before it is a list here; null: one that is new. */
export function ReadListPage({ listId }: { listId: OtherListId | null }) {
  const text = useText();
  const navigate = useNavigate();
  const arriving = useArrivingFiles({ draft: waitingAt(listId) });
  const { data: files = [] } = useWaitingFiles(listId);
  const known = useOtherLists().data?.find(({ id }) => id === listId);
  const draft = useDraft<ListDraft>(waitingAt(listId), { source: '', how: 'replace', files: {} });
  const read = useRead();
  const { source, how, files: corrected } = draft.value;
  const onto = listId === null ? { source } : { listId };
  const finish = () => draft.discard().then(() => navigate({ to: '/bans' }));
  return (
    <Page title={known ? text('otherLists.readAgainName', { source: known.source }) : text('otherLists.readNew')}>
      <p className="soft measure">{text('otherLists.read.about')}</p>
      {listId === null ? (
        <TextField
          label={text('otherLists.source')}
          hint={text('otherLists.source.hint')}
          value={source}
          onChange={(typed) => draft.setValue((last) => ({ ...last, source: typed }))}
          maxLength={300}
        />
      ) : (
        <RadioField
          label={text('otherLists.how')}
          value={how}
          onChange={(chosen) => draft.setValue((last) => ({ ...last, how: chosen === 'add' ? 'add' : 'replace' }))}
          options={(['replace', 'add'] as const).map((value) => ({
            value,
            label: text(`otherLists.how.${value}`),
            description: text(`otherLists.how.${value}.about`),
          }))}
        />
      )}
      {files.length === 0 && <AddFiles arriving={arriving} hint={text('otherLists.file.hint')} />}
      {files.map((file) => (
        <FileOfPeople
          key={file.id}
          file={file}
          listId={listId}
          corrected={corrected[file.id] ?? UNTOUCHED}
          onCorrected={(next) => draft.setValue((last) => ({ ...last, files: { ...last.files, [file.id]: next } }))}
          how={listId === null ? 'add' : how}
          isReady={listId !== null || source.trim() !== ''}
          isBusy={read.isPending}
          error={read.error}
          onRead={(reading) =>
            read.mutate(
              { source: { evidence: file.id }, onto, how: listId === null ? 'add' : how, ...reading },
              { onSuccess: finish },
            )
          }
        />
      ))}
      <Saved at={draft.savedAt} />
    </Page>
  );
}
