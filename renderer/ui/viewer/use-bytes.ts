import { useEffect, useState } from 'react';
import { CHUNK_BYTES, type Evidence } from '../../../shared/evidence/evidence.ts';
import { api } from '../../lib/api.ts';

/** Of a file that is shown whole; it is held in memory several times over meanwhile. */
export const SHOWN_MAX_BYTES = 64_000_000;

export interface Bytes {
  /** Undefined until all of them are here. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** How many have come. */
  readonly read: number;
  readonly total: number;
  readonly error: unknown;
}

/** A file's first bytes, all of them unless `limit` says otherwise, out of the encrypted store into this page's memory only. */
export function useBytes({ id, size }: Evidence, limit = size): Bytes {
  const total = Math.min(size, limit);
  const [state, setState] = useState<Omit<Bytes, 'total'>>(NOTHING);
  useEffect(() => {
    const stop = new AbortController();
    setState(NOTHING);
    const onRead = (read: number) => !stop.signal.aborted && setState({ bytes: undefined, read, error: undefined });
    readBytes(id, total, stop.signal, onRead).then(
      (bytes) => !stop.signal.aborted && setState({ bytes, read: total, error: undefined }),
      (error: unknown) => !stop.signal.aborted && setState({ bytes: undefined, read: 0, error }),
    );
    return () => stop.abort();
  }, [id, total]);
  return { ...state, total };
}

const NOTHING = { bytes: undefined, read: 0, error: undefined };

async function readBytes(
  id: Evidence['id'],
  total: number,
  signal: AbortSignal,
  onRead: (read: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(total);
  for (let index = 0; index * CHUNK_BYTES < total && !signal.aborted; index++) {
    const at = index * CHUNK_BYTES;
    const piece = fromBase64((await api.evidence.read({ id, index })).bytes);
    bytes.set(piece.subarray(0, total - at), at);
    onRead(Math.min(at + CHUNK_BYTES, total));
  }
  return bytes;
}

/** Chromium's own decoder: TypeScript's library does not know it yet. */
function fromBase64(text: string): Uint8Array {
  return (Uint8Array as unknown as { fromBase64(text: string): Uint8Array }).fromBase64(text);
}
