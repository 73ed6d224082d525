import type { Page } from 'playwright-core';

/** Watches the page itself: when a key or button went down, and when the last change that followed was painted. */
export interface PageProbe {
  /** Presses, waits until the page rests, and answers with milliseconds from the press to the last paint. */
  time(press: () => Promise<unknown>): Promise<number>;
  /** The same until the first letter that was typed in any field is painted. */
  timeToLetter(press: () => Promise<unknown>): Promise<number>;
}

/** Loaded anew each time: nothing that was seen before is kept in the page. */
export async function loadAnew(page: Page): Promise<PageProbe> {
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  return installProbe(page);
}

async function installProbe(page: Page): Promise<PageProbe> {
  await page.evaluate(watch);
  return {
    time: (press) => measured('settled', press),
    timeToLetter: (press) => measured('lettered', press),
  };

  async function measured(until: 'settled' | 'lettered', press: () => Promise<unknown>): Promise<number> {
    await page.evaluate(() => (globalThis as unknown as Watched).benchProbe.begin()); // `watch` put it there
    await press();
    return page.evaluate((name) => (globalThis as unknown as Watched).benchProbe[name](), until);
  }
}

interface Watched {
  benchProbe: { begin(): void; settled(): Promise<number>; lettered(): Promise<number> };
}

/** Runs in the page, so it uses nothing from outside itself. */
function watch(): void {
  const QUIET_MS = 300;
  const LONGEST_MS = 20_000;
  let pressed: number | undefined;
  let painted = 0;
  let changed = 0;
  let letter: number | undefined;

  /** A task that is queued in a frame's callback runs when that frame has been painted. */
  const atNextPaint = (note: (at: number) => void) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note(performance.now());
      port2.postMessage(undefined);
    });
  };
  const noteNextPaint = () => {
    changed = performance.now();
    atNextPaint((at) => {
      painted = at;
    });
  };
  const noteLetter = () =>
    atNextPaint((at) => {
      letter ??= at;
    });
  const notePress = (event: Event) => {
    if (pressed !== undefined) return;
    pressed = event.timeStamp;
    noteNextPaint(); // the key's own echo
  };
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, notePress, { capture: true });
  addEventListener('input', noteLetter, { capture: true });
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(noteNextPaint).observe(document.body, everything);

  const isResting = () => {
    const isFetching = [...document.querySelectorAll('[role="gridcell"]')].some((cell) => cell.textContent === '…');
    return !isFetching && pressed !== undefined && painted > changed && performance.now() - changed > QUIET_MS;
  };
  const begin = () => {
    pressed = undefined;
    letter = undefined;
  };
  const until = async (isSo: () => boolean) => {
    const start = performance.now();
    while (!isSo()) {
      if (performance.now() - start > LONGEST_MS) throw new Error('The page does not come to rest');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const settled = async () => {
    await until(isResting);
    return painted - (pressed ?? 0);
  };
  const lettered = async () => {
    await until(() => letter !== undefined);
    return (letter ?? 0) - (pressed ?? 0);
  };
  Object.assign(globalThis, { benchProbe: { begin, settled, lettered } });
}
