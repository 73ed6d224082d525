import type { Locator, Page } from 'playwright-core';
import { startChromiumHost } from '../../electron/host/chromium.ts';
import type { AppOptions } from './app.ts';
import { BENCH_PASSPHRASE } from './case-file.ts';
import { type BenchOptions, type Figure, type Part, withinBudget } from './figure.ts';
import { accountWords, bannedNames, typed } from './lists.ts';
import { loadAnew } from './page-probe.ts';
import { measureQuickNote } from './quick-note.ts';

/** What somebody sees: from a key or button going down to the last paint that it brought about, in the real page. */
export async function measurePage(app: AppOptions, { quick, incidents }: BenchOptions): Promise<Part> {
  const host = await startChromiumHost(app);
  try {
    await host.page.getByLabel('Passphrase', { exact: true }).fill(BENCH_PASSPHRASE);
    await host.page.keyboard.press('Enter');
    await host.page.getByRole('navigation').first().waitFor();
    const figures: Figure[] = [];
    for (const [what, walk] of Object.entries(walks(quick))) {
      figures.push(withinBudget(what, await walk(host.page), BUDGET_MS));
    }
    figures.push(await measureQuickNote(host.page, quick));
    return { title: `In the page, from press to paint, ${incidents} cases`, figures };
  } finally {
    host.quit();
    await host.ended;
  }
}

const BUDGET_MS = 100;
type Walk = (page: Page) => Promise<number[]>;

function walks(quick: boolean): Readonly<Record<string, Walk>> {
  const [times, letters] = quick ? [1, 6] : [12, Number.POSITIVE_INFINITY];
  const account = typed(accountWords()).slice(0, letters);
  const names = typed(bannedNames()).slice(0, letters);
  return {
    'open the list of cases': openPlace('Incidents', times),
    'filter it': filterList(times),
    'search in it as one types': typeIn('Incidents', 'Find in code names', account),
    'search everything as one types': typeIn('Today', 'Search', account),
    'open the ban list': openPlace('Ban list', times),
    'search the ban list as one types': typeIn('Ban list', 'Find by name', names),
    'search people as one types': typeIn('People', 'Find by name', names),
    'type an account': typeAccount(quick ? 10 : 60),
  };
}

function place(page: Page, name: string) {
  return page.getByRole('navigation').first().getByRole('link', { name });
}

function openPlace(name: string, times: number): Walk {
  return async (page) => {
    const taken: number[] = [];
    for (let time = 0; time < times; time++) {
      const probe = await loadAnew(page);
      taken.push(await probe.time(() => place(page, name).click()));
    }
    return taken;
  };
}

function filterList(times: number): Walk {
  return async (page) => {
    const taken: number[] = [];
    for (let time = 0; time < times; time++) {
      const probe = await loadAnew(page);
      await probe.time(() => place(page, 'Incidents').click());
      for (const filter of ['All', 'Done']) {
        taken.push(await probe.time(() => page.getByText(filter, { exact: true }).click()));
      }
    }
    return taken;
  };
}

/** Every text of `texts` is the one before with another letter, or a new beginning. */
function typeIn(placeName: string, field: string, texts: readonly string[]): Walk {
  return async (page) => {
    const probe = await loadAnew(page);
    await probe.time(() => place(page, placeName).click());
    const input = page.getByRole('main').or(page.getByRole('search')).getByLabel(field).first();
    const taken: number[] = [];
    for (const [index, text] of texts.entries()) {
      if (texts[index - 1] !== text.slice(0, -1)) await probe.time(() => replace(page, input, text.slice(0, -1)));
      await input.focus();
      taken.push(await probe.time(() => page.keyboard.press(text.slice(-1))));
    }
    return taken;
  };
}

/** What stood in the field before; the probe waits for a key. */
async function replace(page: Page, input: Locator, text: string): Promise<void> {
  await page.keyboard.press('Shift');
  await input.fill(text);
}

function typeAccount(letters: number): Walk {
  return async (page) => {
    const probe = await loadAnew(page);
    await page.getByRole('button', { name: 'Take a report' }).click();
    await page.getByRole('button', { name: /^What happened/ }).click();
    const field = page.getByLabel('In their own words');
    await field.fill('It began at the registration desk. '.repeat(60));
    const taken: number[] = [];
    for (let letter = 0; letter < letters; letter++) taken.push(await probe.time(() => page.keyboard.press('a')));
    return taken;
  };
}
