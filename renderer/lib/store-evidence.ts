import type { z } from 'zod';
import { type ArrivedEvidence, CHUNK_BYTES, type EvidenceHome } from '../../shared/evidence/evidence.ts';
import { AppError } from '../../shared/reply.ts';
import { api } from './api.ts';

/** What the contract takes. A file with a stranger name or type is kept all the same. */
const NAME_MAX = 300;
const TYPE_MAX = 200;

interface StoreOptions {
  readonly signal?: AbortSignal;
  /** In bytes. */
  readonly onProgress?: (stored: number) => void;
}

/**
 * Brings a file into the case file piece by piece: the page never holds more of it than one piece. Stored whole or not
 * at all: what did arrive is taken back when it is cancelled or fails.
 */
export async function storeEvidence(
  home: z.input<typeof EvidenceHome>,
  file: File,
  { signal, onProgress }: StoreOptions = {},
): Promise<ArrivedEvidence> {
  const { id } = await api.evidence.begin({
    home,
    fileName: file.name.trim().slice(0, NAME_MAX) || '?',
    mediaType: file.type.length > TYPE_MAX ? '' : file.type,
    size: file.size,
  });
  try {
    for (let index = 0; index * CHUNK_BYTES < file.size; index++) {
      if (signal?.aborted) throw new AppError('cancelled', `Cannot store "${file.name}": cancelled`);
      const piece = file.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
      await api.evidence.append({ id, index, bytes: await base64(piece) });
      onProgress?.(Math.min(file.size, (index + 1) * CHUNK_BYTES));
    }
    return await api.evidence.finish({ id });
  } catch (error) {
    // Nothing else can be done here: the engine forgets what never arrived at the next unlock.
    await api.evidence.discard({ id }).catch(() => undefined);
    throw error;
  }
}

/** The browser's own encoder, by way of a data URL: no copy byte by byte. */
function base64(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(piece);
  });
}
