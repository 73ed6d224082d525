import { useState } from 'react';
import type { FoundBackup } from '../../../shared/backups/backup.ts';
import { type ChosenPlace, useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { Progress } from '../../ui/progress.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFind, useRestore } from './queries.ts';
import './backups.css';

/** Which backup, then where to and under which name. The case file that was there is never touched. */
export function RestoreForm({ onBack }: { onBack: () => void }) {
  const text = useText();
  const { choose, picker } = useChosenPlace();
  const find = useFind();
  const [folder, setFolder] = useState<ChosenPlace>();
  const ask = async () => {
    const chosen = await choose('backup-folder');
    if (chosen === null) return;
    setFolder(chosen);
    find.mutate(chosen.grant);
  };
  return (
    <div className="create-form">
      <h1>{text('backups.restore.title')}</h1>
      <p>{text('backups.restore.about')}</p>
      <div className="backup-actions">
        <Button {...(!find.data && { variant: 'primary' })} onPress={() => void ask()} isPending={find.isPending}>
          {text(find.data ? 'backups.restore.otherFolder' : 'backups.restore.folder')}
        </Button>
      </div>
      {find.error && <ErrorNote error={find.error} />}
      {folder && find.data && <Choose key={folder.grant} folder={folder} found={find.data} />}
      {picker}
      <div className="single-foot">
        <Button onPress={onBack}>{text('backups.restore.back')}</Button>
      </div>
    </div>
  );
}

function Choose({ folder, found }: { folder: ChosenPlace; found: readonly FoundBackup[] }) {
  const text = useText();
  const words = useBackupWords();
  const { choose, picker } = useChosenPlace();
  const { task: restore, progress, stop } = useRestore();
  const whole = found.filter((backup) => backup.whole);
  const [file, setFile] = useState(whole[0]?.fileName ?? '');
  const [name, setName] = useState(nameOf(file));
  const start = async () => {
    if (file === '' || name.trim() === '') return;
    const parent = await choose('case-file-parent');
    if (parent !== null) restore.mutate({ folder: folder.grant, file, parent: parent.grant, name: name.trim() });
  };
  const cut = found.length - whole.length;
  return (
    <Form onSubmit={() => void start()}>
      {cut > 0 && <p className="care">{text('backups.restore.cut', { count: cut })}</p>}
      {whole.length === 0 ? (
        <p role="status">{text('backups.restore.none', { folder: folder.label })}</p>
      ) : (
        <>
          <RadioField
            label={text('backups.restore.which')}
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              setName(nameOf(chosen));
            }}
            options={whole.map((backup) => ({ value: backup.fileName, label: words(backup) }))}
          />
          <TextField
            label={text('backups.restore.name')}
            hint={text('backups.restore.name.hint')}
            value={name}
            onChange={setName}
            maxLength={80}
          />
          {restore.isPending && progress && (
            <Progress {...progress} stage={text('backups.restore.running')} onCancel={stop} />
          )}
          {restore.error && <ErrorNote error={restore.error} />}
          <Button variant="primary" type="submit" isPending={restore.isPending}>
            {text('backups.restore.do')}
          </Button>
        </>
      )}
      {picker}
    </Form>
  );
}

function useBackupWords() {
  const format = useFormat();
  const size = useFileSize();
  return ({ madeAt, bytes, fileName }: FoundBackup) =>
    `${madeAt === null ? fileName : format.dateTime(madeAt)} · ${size(bytes)} · ${nameOf(fileName)}`;
}

/** The case file's, which stands before the day in names that the app gave. */
function nameOf(fileName: string): string {
  return fileName.replace(/( \d{4}-\d\d-\d\d [\d.]{8} [0-9a-f]{8})?\.quietroom-backup$/, '');
}
