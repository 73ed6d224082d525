import { useEffect, useRef, useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { formatFacts } from '../../../shared/evidence/format.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../button.tsx';
import { Cover } from './cover.tsx';
import { Loaded } from './loaded.tsx';
import { NotShown } from './not-shown.tsx';
import { useBlobUrl } from './use-blob-url.ts';
import { useBytes } from './use-bytes.ts';

/** Four bytes each when it is drawn: a small file can claim to be a picture that fills the memory. */
const MAX_PIXELS = 100_000_000;

export function PictureViewer({ file }: { file: Evidence }) {
  return <Loaded loading={useBytes(file)}>{(bytes) => <Picture file={file} bytes={bytes} />}</Loaded>;
}

function Picture({ file, bytes }: { file: Evidence; bytes: Uint8Array<ArrayBuffer> }) {
  const text = useText();
  const url = useBlobUrl(bytes, formatFacts(file.format).mediaType);
  const measured = useMeasured(url);
  if (url === undefined || measured === undefined) return null;
  if (measured === 'broken') return <NotShown>{text('evidence.view.broken')}</NotShown>;
  if (measured.width * measured.height > MAX_PIXELS) return <NotShown>{text('evidence.view.tooManyPixels')}</NotShown>;
  return (
    <Cover file={file} covered={<Hint url={url} {...measured} />}>
      <Clear url={url} fileName={file.fileName} />
    </Cover>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Reads the picture's head only: nothing is drawn yet. */
function useMeasured(url: string | undefined): Size | 'broken' | undefined {
  const [measured, setMeasured] = useState<Size | 'broken'>();
  useEffect(() => {
    if (url === undefined) return;
    const picture = new Image();
    picture.onload = () => setMeasured({ width: picture.naturalWidth, height: picture.naturalHeight });
    picture.onerror = () => setMeasured('broken');
    picture.src = url;
    return () => {
      picture.onload = null;
      picture.onerror = null;
      picture.src = '';
    };
  }, [url]);
  return measured;
}

/** So few points that colours are seen and nothing else. What is on the screen holds no more than that. */
const HINT_POINTS = 6;

function Hint({ url, width, height }: Size & { readonly url: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const picture = new Image();
    picture.onload = () => {
      const { current } = canvas;
      current?.getContext('2d')?.drawImage(picture, 0, 0, current.width, current.height);
    };
    picture.src = url;
    return () => {
      picture.onload = null;
    };
  }, [url]);
  const points = (part: number) => Math.max(1, Math.round((HINT_POINTS * part) / Math.max(width, height)));
  return <canvas ref={canvas} className="viewer-hint" width={points(width)} height={points(height)} />;
}

function Clear({ url, fileName }: { url: string; fileName: string }) {
  const text = useText();
  const [isWhole, setIsWhole] = useState(true);
  return (
    <>
      <div className="viewer-tools">
        <Button variant="quiet" onPress={() => setIsWhole(!isWhole)}>
          {text(isWhole ? 'evidence.view.actualSize' : 'evidence.view.fit')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its frame is moved by the arrow keys */}
      <div className="viewer-frame" tabIndex={0} role="group" aria-label={text('evidence.view.frame')}>
        <img
          className={isWhole ? 'viewer-picture whole' : 'viewer-picture'}
          src={url}
          alt={text('evidence.view.picture', { fileName })}
          draggable={false}
          onContextMenu={(event) => event.preventDefault()}
        />
      </div>
    </>
  );
}
