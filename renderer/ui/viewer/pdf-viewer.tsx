import { useEffect, useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useText } from '../../hooks/use-text.ts';
import { Loaded } from './loaded.tsx';
import { NotShown } from './not-shown.tsx';
import { Pager } from './pager.tsx';
import type { OpenPdf } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';
import { PdfZoom } from './pdf-zoom.tsx';
import { useBytes } from './use-bytes.ts';

/** A PDF, one page at a time, drawn and as text. */
export function PdfViewer({ file }: { file: Evidence }) {
  return <Loaded loading={useBytes(file)}>{(bytes) => <Pages bytes={bytes} />}</Loaded>;
}

function Pages({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) {
  const text = useText();
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const opened = useOpenPdf(bytes);
  if (opened === undefined) return <p role="status">{text('evidence.view.opening')}</p>;
  if (opened === 'locked') return <NotShown>{text('evidence.view.pdfLocked')}</NotShown>;
  if (opened === 'broken') return <NotShown>{text('evidence.view.broken')}</NotShown>;
  return (
    <>
      <Pager page={page} pages={opened.document.numPages} onGoTo={setPage}>
        <PdfZoom zoom={zoom} onZoom={setZoom} />
      </Pager>
      <PdfPage document={opened.document} page={page} zoom={zoom} />
    </>
  );
}

/** `locked`: it asks for a passphrase. */
function useOpenPdf(bytes: Uint8Array<ArrayBuffer>): OpenPdf | 'locked' | 'broken' | undefined {
  const [opened, setOpened] = useState<OpenPdf | 'locked' | 'broken'>();
  useEffect(() => {
    let isGone = false;
    let close: () => void = () => undefined;
    setOpened(undefined);
    open(bytes).then((next) => {
      if (typeof next === 'object') close = next.close;
      if (isGone) close();
      else setOpened(next);
    });
    return () => {
      isGone = true;
      close();
    };
  }, [bytes]);
  return opened;
}

/** What reads PDFs is loaded when one is opened. It takes the bytes over, so it is given a copy. */
async function open(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPdf | 'locked' | 'broken'> {
  const { openPdf } = await import('./pdf-document.ts');
  try {
    return await openPdf(bytes.slice());
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken';
  }
}
