/** Cuts long work into slices, so that other calls are answered in between and it ends as soon as it is cancelled. */
export class Slices {
  readonly #signal: AbortSignal;
  #until = performance.now() + SLICE_MS;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  get isOver(): boolean {
    return performance.now() >= this.#until;
  }

  /** Throws when the work was cancelled meanwhile. */
  async pause(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#signal.throwIfAborted();
    this.#until = performance.now() + SLICE_MS;
  }
}

/** Two frames of a screen with 60 a second. */
const SLICE_MS = 30;
