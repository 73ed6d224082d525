import type { DraftKey } from '../../shared/drafts/draft.ts';
import type { Instant } from '../../shared/time.ts';
import { api } from './api.ts';

type Store = (content: string) => Promise<{ readonly savedAt: Instant }>;

const PAUSE_MS = 300;
const unsaved = new Set<DraftSaver>();

/** Stores everything that is typed but not yet kept, in every form. Before a lock, and when the page goes. */
export async function flushAllDrafts(): Promise<void> {
  await Promise.allSettled([...unsaved].map((saver) => saver.flush()));
}

/** Whether something typed is still only in this window. */
export function hasUnsavedDrafts(): boolean {
  return unsaved.size > 0;
}

/** Keeps one draft: at most one save at a time, and always the latest text last. */
export class DraftSaver {
  readonly key: DraftKey;
  readonly #onSaved: (at: Instant) => void;
  readonly #store: Store;
  #content: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  /** `store`: where it is kept, if not among the drafts. */
  constructor(
    key: DraftKey,
    onSaved: (at: Instant) => void,
    store: Store = (content) => api.drafts.save({ key, content }),
  ) {
    this.key = key;
    this.#onSaved = onSaved;
    this.#store = store;
  }

  keep(content: string): void {
    this.#content = content;
    unsaved.add(this);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Rejects when it could not be kept, so that the window says so; the text stays in hand and is tried with the next. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const save = this.#saving.then(() => this.#save());
    this.#saving = save.catch(() => undefined);
    await save;
  }

  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    this.#content = undefined;
    unsaved.delete(this);
    await this.#saving;
    await api.drafts.discard({ key: this.key });
  }

  async #save(): Promise<void> {
    const content = this.#content;
    if (content === undefined) return;
    const { savedAt } = await this.#store(content);
    if (this.#content === content) {
      this.#content = undefined;
      unsaved.delete(this);
    }
    this.#onSaved(savedAt);
  }
}
