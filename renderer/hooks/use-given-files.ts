import { type RefObject, useEffect, useState } from 'react';

/** What Chromium calls a picture that was copied out of a program. */
const NAMELESS = 'image.png';

/**
 * Files that are dropped anywhere in the window, or pasted, while `place` is on the screen and no dialog is in front of it.
 * True while some are held over the window.
 */
export function useGivenFiles(place: RefObject<HTMLElement | null>, add: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const isBehind = () => place.current?.closest('[inert], [aria-hidden="true"]') !== null;
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files') || isBehind()) return;
      event.preventDefault(); // only then may something be dropped here
      setIsOver(true);
    };
    const onDragLeave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setIsOver(false);
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      if (event.defaultPrevented || isBehind()) return;
      take(event, event.dataTransfer, add);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isBehind() || isTextFor(event.target, event.clipboardData)) return;
      take(event, event.clipboardData, (files) => add(files.map(named)));
    };
    const stop = new AbortController();
    document.addEventListener('dragover', onDragOver, stop);
    document.addEventListener('dragleave', onDragLeave, stop);
    document.addEventListener('drop', onDrop, stop);
    document.addEventListener('paste', onPaste, stop);
    return () => stop.abort();
  }, [place, add]);
  return isOver;
}

function take(event: Event, given: DataTransfer | null, add: (files: readonly File[]) => void): void {
  const files = [...(given?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  add(files);
}

/** Programs put a picture of a text beside the text: in a field it is the text that is meant. */
function isTextFor(target: EventTarget | null, given: DataTransfer | null): boolean {
  const isField = target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
  return isField && given?.types.includes('text/plain') === true;
}

function named(file: File): File {
  if (file.name !== NAMELESS) return file;
  const when = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).format(new Date());
  return new File([file], `pasted ${when.replaceAll(':', '.')}.png`, { type: file.type });
}
