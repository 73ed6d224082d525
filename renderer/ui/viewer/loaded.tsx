import type { ReactNode } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { ErrorNote } from '../error-note.tsx';
import { Progress } from '../progress.tsx';
import type { Bytes } from './use-bytes.ts';

interface LoadedProps {
  readonly loading: Bytes;
  readonly children: (bytes: Uint8Array<ArrayBuffer>) => ReactNode;
}

/** What is shown while a file comes out of the store, and once it is here. */
export function Loaded({ loading: { bytes, read, total, error }, children }: LoadedProps) {
  const text = useText();
  const size = useFileSize();
  if (error !== undefined) return <ErrorNote error={error} />;
  if (bytes !== undefined) return children(bytes);
  return (
    <Progress
      stage={text('evidence.view.reading', { done: size(read), total: size(total) })}
      done={read}
      total={total}
    />
  );
}
