import type { Announcement } from '../../shared/desk/procedures.ts';
import type { Reply } from '../../shared/reply.ts';

/** All that the page can reach: `window.quietRoom`, the same under either host. */
export interface PageBridge {
  /** `callId` is the caller's own number, by which progress is told and the call can be cancelled. */
  call(path: string, input: unknown, callId: number): Promise<Reply>;
  cancel(callId: number): void;
  /** Returns a function that ends the listening. A promise the listener returns is waited for before a lock. */
  onAnnouncement(listener: (announcement: Announcement) => unknown): () => void;
}

/** The bridge and the host's end of it. */
export interface BridgeEnds {
  readonly bridge: PageBridge;
  /** Tells the page, and resolves when its listeners are done and every call they made is answered. */
  announce(announcement: Announcement): Promise<void>;
}

/**
 * Makes the bridge over two functions that reach the host. It is sent to Chromium's page as text, so it uses nothing
 * from outside its own body.
 */
export function createBridge(
  send: (path: string, input: unknown, callId: number) => Promise<Reply>,
  cancel: (callId: number) => void,
): BridgeEnds {
  const listeners = new Set<(announcement: Announcement) => unknown>();
  const running = new Set<Promise<unknown>>();

  return {
    bridge: {
      call(path, input, callId) {
        const call = send(path, input, callId);
        running.add(call);
        const done = () => running.delete(call);
        call.then(done, done);
        return call;
      },
      cancel,
      onAnnouncement(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    async announce(announcement) {
      await Promise.allSettled([...listeners].map(async (listener) => listener(announcement)));
      if (announcement.kind !== 'lock-soon') return;
      // A save may be made in a later tick than the announcement: wait until none has been running for a moment.
      for (let quiet = 0; quiet < 2; quiet += 1) {
        if (running.size > 0) quiet = 0;
        await Promise.allSettled([...running]);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
