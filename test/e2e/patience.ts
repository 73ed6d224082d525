import type { Locator, Page } from '@playwright/test';

/** A press may start long work that shows its progress, and that the next press cancels. */
const LONGEST_MS = 1000;

/**
 * Has every press on this page wait until what the page has asked for is answered and drawn, as a person does who sees
 * where to press. On a busy machine a button may otherwise move away, or still be busy with the press before, in between.
 */
export async function actPatiently(page: Page): Promise<void> {
  await page.addInitScript(countCalls);
  await page.evaluate(countCalls);
  const { keyboard } = page;
  const [press, type] = [keyboard.press.bind(keyboard), keyboard.type.bind(keyboard)];
  keyboard.press = (key, options) => settled(page).then(() => press(key, options));
  keyboard.type = (text, options) => settled(page).then(() => type(text, options));
  waitFirst(Object.getPrototypeOf(page.locator('html')));
}

type Pressing = Pick<Locator, 'click' | 'press' | 'fill' | 'page'>;
const patient = new WeakSet<Pressing>();

/** What all places on a page share; once. */
function waitFirst(locator: Pressing): void {
  if (patient.has(locator)) return;
  patient.add(locator);
  const { click, press, fill } = locator;
  locator.click = async function (...given) {
    await settled(this.page());
    return click.apply(this, given);
  };
  locator.press = async function (...given) {
    await settled(this.page());
    return press.apply(this, given);
  };
  locator.fill = async function (...given) {
    await settled(this.page());
    return fill.apply(this, given);
  };
}

/** A page that has just ended, or is another one by now, is not waited for. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(waitForAnswers, LONGEST_MS).catch(() => undefined);
}

interface Counted {
  quietRoomHost?: ((request: string) => Promise<string>) & { calls?: Set<Promise<unknown>> };
}

/** In the page: keeps count of what it asked its host. */
function countCalls(): void {
  const page = globalThis as Counted;
  const ask = page.quietRoomHost;
  if (ask === undefined || ask.calls !== undefined) return;
  const calls = new Set<Promise<unknown>>();
  const counting = (request: string) => {
    const call = ask(request);
    calls.add(call);
    const done = () => calls.delete(call);
    call.then(done, done);
    return call;
  };
  page.quietRoomHost = Object.assign(counting, { calls });
}

/** In the page: until nothing has been asked for two turns, which is when React has drawn the answers. */
async function waitForAnswers(longest: number): Promise<void> {
  const calls = (globalThis as Counted).quietRoomHost?.calls ?? new Set();
  const turn = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const end = performance.now() + longest;
  for (let quiet = 0; quiet < 2 && performance.now() < end; quiet += 1) {
    if (calls.size > 0) quiet = 0;
    await Promise.race([Promise.allSettled([...calls]), turn(end - performance.now())]);
    await turn(0);
  }
}
