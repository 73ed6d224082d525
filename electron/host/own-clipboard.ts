/** What this desktop's clipboard can do. */
interface Clipboard {
  /** Missing where it may not be looked at. */
  readonly read?: () => Promise<string>;
  /** An empty text empties it. */
  readonly write: (text: string) => Promise<void>;
}

export interface OwnClipboard {
  /** Puts a text there and takes it out again after a minute, unless something else was copied meanwhile. */
  copy(text: string): Promise<void>;
  /** Takes it out now: it is being locked. */
  forget(): Promise<void>;
}

/** Long enough to change to another program and to paste. */
const KEPT_MS = 60_000;

export function createOwnClipboard({ read, write }: Clipboard): OwnClipboard {
  let ours: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  return {
    async copy(text) {
      clearTimeout(timer);
      await write(text);
      ours = text;
      // The window may have been closed meanwhile.
      timer = setTimeout(() => void forget().catch(() => undefined), KEPT_MS);
      timer.unref();
    },
    forget,
  };

  async function forget(): Promise<void> {
    clearTimeout(timer);
    const text = ours;
    ours = undefined;
    if (text === undefined) return;
    // Where it may not be looked at, it is emptied: rather some other line lost than a letter left.
    const there = read === undefined ? text : await read();
    if (plain(there) === plain(text)) await write('');
  }
}

/** Some systems keep line ends of their own. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
