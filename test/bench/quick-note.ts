import type { Page } from 'playwright-core';
import { type Figure, inMs, median, ratio, withinBudget } from './figure.ts';
import { byTurns } from './measure.ts';
import { loadAnew } from './page-probe.ts';

const BUDGET_MS = 200;
/** What was typed is kept by then: a page is not left before. */
const KEPT_MS = 600;

/**
 * Something must be written down now: from the shortcut until the first letter stands on the screen, beside the shortest way
 * to the same without it, which is the note field of the first case on Today.
 */
export async function measureQuickNote(page: Page, quick: boolean): Promise<Figure> {
  const { first, second } = await byTurns(
    quick ? 2 : 20,
    () => byShortcut(page),
    () => byCase(page),
  );
  return {
    ...withinBudget('Ctrl J to the first letter', first, BUDGET_MS),
    against: `${ratio(first, second)} the note field of a case, from Today (${inMs(median(second))})`,
  };
}

async function byShortcut(page: Page): Promise<number> {
  const { probe } = await openToday(page);
  const taken = await probe.timeToLetter(async () => {
    await page.keyboard.press('Control+j');
    await page.keyboard.press('a'); // without waiting: the field has the focus, or the letter never comes
  });
  await page.waitForTimeout(KEPT_MS);
  return taken;
}

async function byCase(page: Page): Promise<number> {
  const { probe, firstCase } = await openToday(page);
  const taken = await probe.timeToLetter(async () => {
    await firstCase.click();
    await page.getByLabel('Add a note').click();
    await page.keyboard.press('a');
  });
  await page.waitForTimeout(KEPT_MS);
  return taken;
}

async function openToday(page: Page) {
  const probe = await loadAnew(page);
  const firstCase = page.getByRole('region', { name: 'Answers owed' }).getByRole('link').first();
  await firstCase.waitFor();
  return { probe, firstCase };
}
