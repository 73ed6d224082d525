import { useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { formatFacts } from '../../../shared/evidence/format.ts';
import { useText } from '../../hooks/use-text.ts';
import { Cover } from './cover.tsx';
import { Loaded } from './loaded.tsx';
import { NotShown } from './not-shown.tsx';
import { useBlobUrl } from './use-blob-url.ts';
import { useBytes } from './use-bytes.ts';

/** Sound, or a film, from memory. A film is covered, and is not even read, until it is asked for. */
export function RecordingViewer({ file }: { file: Evidence }) {
  if (file.kind === 'audio') return <Recording file={file} />;
  return (
    <Cover file={file}>
      <Recording file={file} />
    </Cover>
  );
}

function Recording({ file }: { file: Evidence }) {
  return <Loaded loading={useBytes(file)}>{(bytes) => <Player file={file} bytes={bytes} />}</Loaded>;
}

function Player({ file, bytes }: { file: Evidence; bytes: Uint8Array<ArrayBuffer> }) {
  const text = useText();
  const [isBroken, setIsBroken] = useState(false);
  const url = useBlobUrl(bytes, formatFacts(file.format).mediaType);
  if (isBroken) return <NotShown>{text('evidence.view.cannotPlay')}</NotShown>;
  if (url === undefined) return null;
  const props = {
    src: url,
    controls: true,
    controlsList: 'nodownload noremoteplayback',
    disableRemotePlayback: true,
    'aria-label': text(`evidence.view.${file.kind}`, { fileName: file.fileName }),
    onError: () => setIsBroken(true),
    onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
  };
  // Nobody has written down what is said in it: that is for the notes of the case.
  if (file.kind === 'audio') return <audio className="viewer-sound" {...props} />;
  return <video className="viewer-film" disablePictureInPicture playsInline {...props} />;
}
