import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { NotShown } from './not-shown.tsx';
import { PlainText } from './plain-text.tsx';

/** In points of the screen: a page can claim to be a mile wide. */
const MAX_CANVAS_POINTS = 16_000_000;

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  /** From 1. */
  readonly page: number;
  readonly zoom: number;
}

/** One page as it looks, and below it its words, for those who listen and those who copy. */
export function PdfPage({ document, page, zoom }: PdfPageProps) {
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState<string>();
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const width = (frame.current?.clientWidth ?? 0) * zoom;
    setIsBroken(false);
    setWords(undefined);
    show(document, page, { canvas: canvas.current, width, signal: stop.signal, onWords: setWords }).catch(() => {
      if (!stop.signal.aborted) setIsBroken(true);
    });
    return () => stop.abort();
  }, [document, page, zoom]);
  return (
    <>
      {isBroken && <NotShown>{text('evidence.view.brokenPage')}</NotShown>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its frame is moved by the arrow keys */}
      <div className="viewer-frame" ref={frame} tabIndex={0} role="group" aria-label={text('evidence.view.frame')}>
        <canvas ref={canvas} className="viewer-page" role="img" aria-label={text('evidence.view.pdfPage', { page })} />
      </div>
      <details className="viewer-more">
        <summary>{text('evidence.view.words')}</summary>
        {words?.trim() === '' ? <p>{text('evidence.view.noWords')}</p> : <PlainText>{words ?? ''}</PlainText>}
      </details>
    </>
  );
}

interface Showing {
  readonly canvas: HTMLCanvasElement | null;
  /** Of the page, in the page's own pixels. */
  readonly width: number;
  readonly signal: AbortSignal;
  readonly onWords: (words: string) => void;
}

async function show(document: PDFDocumentProxy, number: number, { canvas, width, signal, onWords }: Showing) {
  const page = await document.getPage(number);
  if (signal.aborted || canvas === null) return;
  await Promise.all([
    draw(page, canvas, width, signal),
    wordsOf(page).then((words) => {
      if (!signal.aborted) onWords(words);
    }),
  ]);
}

async function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void> {
  const natural = page.getViewport({ scale: 1 });
  const scale = width / natural.width;
  const wanted = scale * window.devicePixelRatio;
  const most = Math.sqrt(MAX_CANVAS_POINTS / (natural.width * natural.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, most) });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  canvas.style.inlineSize = `${Math.floor(width)}px`;
  const drawing = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => drawing.cancel());
  await drawing.promise;
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
