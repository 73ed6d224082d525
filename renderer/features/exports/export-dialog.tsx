import { useRef, useState } from 'react';
import type { Progress } from '../../../shared/procedure.ts';
import { AppError } from '../../../shared/reply.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ExportDone } from './export-done.tsx';
import { ExportForm } from './export-form.tsx';
import { type ExportOrder, type Printed, useExport, type Written } from './queries.ts';

interface ExportDialogProps {
  readonly what: Printed;
  readonly onClose: () => void;
  readonly onDone?: (() => void) | undefined;
}

/** Asks how the PDF is protected and where it goes, writes it, and says what was written. */
export function ExportDialog({ what, onClose, onDone }: ExportDialogProps) {
  const [done, setDone] = useState<{ exported: Written; passphrase: string | undefined }>();
  const [progress, setProgress] = useState<Progress>();
  const abort = useRef<AbortController>(undefined);
  const write = useExport(what);
  const start = (order: ExportOrder) => {
    abort.current = new AbortController();
    setProgress(undefined);
    const options = { signal: abort.current.signal, onProgress: setProgress };
    write.mutate({ order, options }, { onSuccess: (exported) => setDone({ exported, passphrase: typedIn(order) }) });
  };
  const close = () => {
    abort.current?.abort();
    onClose();
  };
  const closeDone = () => {
    onClose();
    onDone?.();
  };
  if (done !== undefined) return <ExportDone {...done} onClose={closeDone} />;
  return (
    <ExportForm
      what={what}
      isWriting={write.isPending}
      progress={progress}
      onOrder={start}
      onStop={() => abort.current?.abort()}
      onClose={close}
    >
      <Failure error={write.error} />
    </ExportForm>
  );
}

function Failure({ error }: { error: unknown }) {
  const text = useText();
  if (error === null) return null;
  if (error instanceof AppError && error.code === 'cancelled') return <p role="status">{text('exports.cancelled')}</p>;
  return <ErrorNote error={error} />;
}

function typedIn({ protection }: ExportOrder): string | undefined {
  return protection.kind === 'passphrase' ? protection.passphrase : undefined;
}
