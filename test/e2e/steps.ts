import { expect, type Locator, type Page } from '@playwright/test';
import { type FiledCase, fileReport } from './cases.ts';

/** Files a report and opens its case from the list. */
export async function openCase(page: Page): Promise<FiledCase> {
  const filed = await fileReport(page);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await page.getByRole('link', { name: filed.incident.codeName }).click();
  await expect(page.getByRole('heading', { level: 1, name: filed.incident.codeName })).toBeVisible();
  return filed;
}

/** Words that stand on the page by themselves, not in the field where they were typed a moment before. */
export function shown(where: Page | Locator, words: string, options?: { exact: boolean }): Locator {
  return where.getByText(words, options).and(where.locator(':not(textarea)'));
}

/** Opens a field of choices and takes one. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${label}$`) }).click();
  await page
    .getByRole('option', { name: typeof option === 'string' ? new RegExp(`^${option}`) : option })
    .first()
    .click();
}

/** Types a day (YYYY-MM-DD) as a person does, part by part. */
export async function typeDate(page: Page, label: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  const field = page.getByRole('group', { name: label });
  await field.getByRole('spinbutton', { name: /^day/ }).click();
  await page.keyboard.type(`${date}${month}${year}`);
}

export async function typeTime(page: Page, label: string, time: string): Promise<void> {
  const field = page.getByRole('group', { name: label });
  await field.getByRole('spinbutton', { name: /^hour/ }).click();
  await page.keyboard.type(time.replace(':', ''));
}

/** Ticks or chooses what is marked so: by its words, as the mark itself is drawn and cannot be pressed. */
export async function mark(page: Page, role: 'checkbox' | 'radio', name: string | RegExp): Promise<void> {
  await page
    .locator('label')
    .filter({ has: page.getByRole(role, { name }) })
    .click();
}

/** Presses Tab until what is named has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let press = 0; press < 100; press++) {
    await page.keyboard.press('Tab');
    if (isNamed(await focusedName(page), name)) return;
  }
  throw new Error(`Tab never reached "${name}"`);
}

/** What has the focus, by its label or its words. */
export async function expectFocus(page: Page, name: string | RegExp): Promise<void> {
  await expect.poll(async () => isNamed(await focusedName(page), name), { message: `focus on "${name}"` }).toBe(true);
}

function isNamed(focused: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? focused.includes(name) : name.test(focused);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    // A dialog that has just opened holds every word in it, and is none of its buttons.
    if (element === document.body || element?.getAttribute('role') === 'dialog') return '';
    const ids = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = [...ids.map((id) => document.getElementById(id)), element?.closest('label'), element];
    return [element?.getAttribute('aria-label'), ...labels.map((label) => label?.textContent)].join(' ').trim();
  });
}
