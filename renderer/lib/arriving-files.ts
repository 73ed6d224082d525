import type { z } from 'zod';
import { EVIDENCE_MAX_BYTES, type EvidenceHome } from '../../shared/evidence/evidence.ts';
import { AppError } from '../../shared/reply.ts';
import type { Instant } from '../../shared/time.ts';
import { storeEvidence } from './store-evidence.ts';

type Home = z.input<typeof EvidenceHome>;

/** A file on its way into the case file, until it is stored or somebody has read why it was not. */
export interface Arrival {
  readonly key: number;
  readonly file: File;
  readonly state:
    | { readonly kind: 'waiting' }
    /** `stored` in bytes. */
    | { readonly kind: 'storing'; readonly stored: number }
    | { readonly kind: 'too-large' }
    /** Said until the next ones come. */
    | { readonly kind: 'stored' }
    /** The same bytes are kept already; nothing was stored twice. */
    | { readonly kind: 'already-there'; readonly fileName: string; readonly since: Instant }
    | { readonly kind: 'failed'; readonly error: unknown };
}

/** The files that arrive at one place, one after the other, also while another screen is shown. They end with the page. */
export class ArrivingFiles {
  readonly #home: Home;
  readonly #onStored: () => Promise<unknown>;
  readonly #listeners = new Set<() => void>();
  readonly #aborts = new Map<number, AbortController>();
  #arrivals: readonly Arrival[] = [];
  #queue = Promise.resolve();

  constructor(home: Home, onStored: () => Promise<unknown>) {
    this.#home = home;
    this.#onStored = onStored;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly list = (): readonly Arrival[] => this.#arrivals;

  readonly add = (files: readonly File[]): void => {
    const added = files.map(arrivalOf);
    this.#change((arrivals) => [...arrivals.filter(({ state }) => state.kind !== 'stored'), ...added]);
    for (const { key, file, state } of added) {
      if (state.kind === 'waiting') this.#queue = this.#queue.then(() => this.#store(key, file));
    }
  };

  /** Ends one that waits or is being stored, or takes away what was told about one. */
  readonly drop = (key: number): void => {
    this.#aborts.get(key)?.abort();
    this.#change((arrivals) => arrivals.filter((arrival) => arrival.key !== key));
  };

  async #store(key: number, file: File): Promise<void> {
    if (!this.#arrivals.some((arrival) => arrival.key === key)) return; // dropped while it waited
    const abort = new AbortController();
    this.#aborts.set(key, abort);
    try {
      const kept = await storeEvidence(this.#home, file, {
        signal: abort.signal,
        onProgress: (stored) => this.#set(key, { kind: 'storing', stored }),
      });
      const { fileName, receivedAt: since, alreadyThere } = kept;
      this.#set(key, alreadyThere ? { kind: 'already-there', fileName, since } : { kind: 'stored' });
    } catch (error) {
      if (!isCancelled(error)) this.#fail(key, error);
    } finally {
      this.#aborts.delete(key);
      await this.#onStored();
    }
  }

  #fail(key: number, error: unknown): void {
    this.#set(key, { kind: 'failed', error });
    // Nobody looks at this place any more: the window says at its foot what failed.
    if (this.#listeners.size === 0) void Promise.reject(error);
  }

  #set(key: number, state: Arrival['state']): void {
    this.#change((arrivals) => arrivals.map((arrival) => (arrival.key === key ? { ...arrival, state } : arrival)));
  }

  #change(change: (arrivals: readonly Arrival[]) => readonly Arrival[]): void {
    this.#arrivals = change(this.#arrivals);
    for (const listener of this.#listeners) listener();
  }
}

let lastKey = 0;

function arrivalOf(file: File): Arrival {
  return { key: ++lastKey, file, state: { kind: file.size > EVIDENCE_MAX_BYTES ? 'too-large' : 'waiting' } };
}

function isCancelled(error: unknown): boolean {
  return error instanceof AppError && error.code === 'cancelled';
}
