import { useEffect, useState } from 'react';
import { onAnnouncement } from '../../lib/api.ts';

/**
 * An address within this page for bytes in memory, for as long as somebody looks at them. Neither host's Chromium keeps
 * them on disk: it runs without a place for that (incognito, in-memory session). `mediaType` is the engine's, from the
 * first bytes: a sender's own word for it could make a page of a picture.
 */
export function useBlobUrl(bytes: Uint8Array<ArrayBuffer> | undefined, mediaType: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    const free = () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
    setUrl(made);
    const stop = onAnnouncement(({ kind }) => kind === 'lock-soon' && free());
    return () => {
      stop();
      free();
    };
  }, [bytes, mediaType]);
  return url;
}
