import type { ReactNode } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { MailViewer } from './mail-viewer.tsx';
import { NotShown } from './not-shown.tsx';
import { PdfViewer } from './pdf-viewer.tsx';
import { PictureViewer } from './picture-viewer.tsx';
import { RecordingViewer } from './recording-viewer.tsx';
import { TextViewer } from './text-viewer.tsx';
import { SHOWN_MAX_BYTES } from './use-bytes.ts';
import './viewer.css';

interface ViewerProps {
  readonly file: Evidence;
  /** Puts something over it, until somebody asks to see it. */
  readonly cover?: (content: ReactNode) => ReactNode;
  readonly onClose: () => void;
}

/** A file as it can be looked at inside the app: nothing of it is written to disk, runs, or reaches outside. */
export function Viewer({ file, cover = (content) => content, onClose }: ViewerProps) {
  const text = useText();
  return (
    <Dialog
      full
      title={file.fileName}
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>{text('ui.close')}</Button>}
    >
      <div className="viewer">{cover(<Content file={file} />)}</div>
    </Dialog>
  );
}

function Content({ file }: { file: Evidence }) {
  const text = useText();
  const size = useFileSize();
  const isWhole = file.kind !== 'text' && file.kind !== 'mail';
  if (isWhole && file.size > SHOWN_MAX_BYTES) {
    return (
      <NotShown>{text('evidence.view.tooLarge', { limit: size(SHOWN_MAX_BYTES), size: size(file.size) })}</NotShown>
    );
  }
  switch (file.kind) {
    case 'image':
      return <PictureViewer file={file} />;
    case 'pdf':
      return <PdfViewer file={file} />;
    case 'text':
      return <TextViewer file={file} />;
    case 'audio':
    case 'video':
      return <RecordingViewer file={file} />;
    case 'mail':
      return <MailViewer file={file} />;
    case 'other':
      return <NotShown>{text('evidence.other')}</NotShown>;
  }
}
