import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { FilePurpose } from '../../shared/desk/procedures.ts';
import type { Grant } from '../../shared/grant.ts';
import { useText } from '../hooks/use-text.ts';
import { desk } from '../lib/api.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNote } from './error-note.tsx';
import { FolderList } from './folder-list.tsx';
import { TextField } from './text-field.tsx';

type Purpose = z.infer<typeof FilePurpose>;

interface PlacePickerProps {
  readonly purpose: Purpose;
  readonly suggestedName: string;
  readonly onDone: (place: { grant: Grant; label: string } | null) => void;
}

/** The app's own dialog for a place on disk: folders, and a name where a file is to be written; sealed files where one is opened. */
export function PlacePicker({ purpose, suggestedName, onDone }: PlacePickerProps) {
  const text = useText();
  const [wanted, setWanted] = useState<string>();
  const [name, setName] = useState(suggestedName);
  const folder = useFolder(wanted, purpose);
  const grant = useMutation({ mutationFn: (input: Parameters<typeof desk.grantPath>[0]) => desk.grantPath(input) });
  const isFile = purpose.startsWith('save-');
  const pick = (path: string, file?: string) =>
    grant.mutate(
      { purpose, folder: path, ...(isFile && { name }), ...(file && { name: file }) },
      { onSuccess: onDone },
    );
  const here = folder.data?.path;
  return (
    <Dialog
      title={text(`places.title.${purpose}`)}
      isOpen
      onClose={() => onDone(null)}
      footer={
        <>
          <Button onPress={() => onDone(null)}>{text('ui.cancel')}</Button>
          {purpose !== 'case-file' && purpose !== 'open-sealed' && (
            <Button
              variant="primary"
              onPress={() => here !== undefined && pick(here)}
              isDisabled={here === undefined || (isFile && name.trim() === '')}
              isPending={grant.isPending}
            >
              {text(`places.confirm.${purpose}`)}
            </Button>
          )}
        </>
      }
    >
      {isFile && <TextField label={text('places.name')} value={name} onChange={setName} maxLength={120} />}
      {folder.data && (
        <FolderList
          folder={folder.data}
          onOpen={setWanted}
          {...(purpose === 'case-file' && { onPick: pick })}
          {...(purpose === 'open-sealed' && { onFile: (file) => here !== undefined && pick(here, file) })}
        />
      )}
      {folder.error && <ErrorNote error={folder.error} />}
      {grant.error && <ErrorNote error={grant.error} />}
    </Dialog>
  );
}

function useFolder(path: string | undefined, purpose: Purpose) {
  return useQuery({
    queryKey: ['folder', purpose, path ?? ''],
    queryFn: () => desk.listFolder(path === undefined ? { purpose } : { path, purpose }),
    gcTime: 0,
    placeholderData: (before) => before,
  });
}
