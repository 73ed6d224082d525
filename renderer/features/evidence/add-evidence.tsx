import { type ChangeEvent, useRef, useState } from 'react';
import { EVIDENCE_MAX_BYTES } from '../../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { AppError } from '../../../shared/reply.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useAddEvidence } from './queries.ts';

/** One file at a time, read in pieces. It is never opened or shown here. */
export function AddEvidence({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const size = useFileSize();
  const input = useRef<HTMLInputElement>(null);
  const { file, stored, add, isPending, error, cancel } = useArrivingFile(incidentId);
  const isTooLarge = file !== undefined && file.size > EVIDENCE_MAX_BYTES;
  return (
    <div className="add-evidence">
      <Button onPress={() => input.current?.click()} isDisabled={isPending}>
        {text('evidence.add')}
      </Button>
      <input ref={input} type="file" hidden tabIndex={-1} aria-label={text('evidence.add')} onChange={add} />
      {isTooLarge && (
        <p role="alert" className="care">
          {text('evidence.tooLarge', { fileName: file.name, limit: size(EVIDENCE_MAX_BYTES) })}
        </p>
      )}
      {isPending && file !== undefined && (
        <Progress
          stage={text('evidence.adding', { fileName: file.name, done: size(stored), total: size(file.size) })}
          done={stored}
          total={file.size}
          onCancel={cancel}
        />
      )}
      {error !== null && !isCancelled(error) && <ErrorNote error={error} />}
    </div>
  );
}

function useArrivingFile(incidentId: IncidentId) {
  const [file, setFile] = useState<File>();
  const [stored, setStored] = useState(0);
  const abort = useRef<AbortController>(undefined);
  const { mutate, isPending, error } = useAddEvidence(incidentId);
  const add = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    target.value = ''; // so that the same file can be chosen again after it failed
    if (chosen === undefined) return;
    setFile(chosen);
    setStored(0);
    if (chosen.size > EVIDENCE_MAX_BYTES) return;
    abort.current = new AbortController();
    mutate({ file: chosen, signal: abort.current.signal, onProgress: setStored });
  };
  return { file, stored, add, isPending, error, cancel: () => abort.current?.abort() };
}

function isCancelled(error: unknown): boolean {
  return error instanceof AppError && error.code === 'cancelled';
}
