import { createClient } from '../../shared/client.ts';
import { contract } from '../../shared/contract.ts';
import { type Announcement, deskContract } from '../../shared/desk/procedures.ts';
import type { CallOptions } from '../../shared/procedure.ts';
import type { Reply } from '../../shared/reply.ts';

/** All that a page can reach outside itself; both hosts put it there. */
interface Bridge {
  call(path: string, input: unknown, callId: number): Promise<Reply>;
  cancel(callId: number): void;
  /** A promise the listener returns is waited for before a lock. */
  onAnnouncement(listener: (announcement: Announcement) => unknown): () => void;
}

declare global {
  interface Window {
    readonly quietRoom: Bridge;
  }
}

let lastCallId = 0;

async function call(path: string, input: unknown, { signal, onProgress }: CallOptions = {}): Promise<Reply> {
  const callId = ++lastCallId;
  signal?.addEventListener('abort', () => window.quietRoom.cancel(callId));
  const stop =
    onProgress &&
    onAnnouncement((told) => {
      if (told.kind === 'progress' && told.call === callId) onProgress(told);
    });
  try {
    return await window.quietRoom.call(path, input, callId);
  } finally {
    stop?.();
  }
}

/** Hears what the host tells the page; ends with the function it returns. */
export function onAnnouncement(listener: (announcement: Announcement) => unknown): () => void {
  return window.quietRoom.onAnnouncement(listener);
}

/** The case file. Rejects with `AppError`. */
export const api = createClient(contract, call);

/** What the desktop answers: dialogs, printing, lock. Rejects with `AppError`. */
export const { desk } = createClient(deskContract, call);
