import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './app.ts';

export const PASSPHRASE_FIELDS = { first: 'Your passphrase', again: 'The same passphrase once more' } as const;

/** The eight groups, as somebody copies them from the screen to paper. */
export async function readRecoveryKey(page: Page): Promise<string[]> {
  const groups = page.getByRole('list', { name: /Recovery key/ }).getByRole('listitem');
  await expect(groups).toHaveCount(8, { timeout: 60_000 });
  return groups.allInnerTexts();
}

/** Types the two groups that are asked for. */
export async function confirmRecoveryKey(page: Page, key: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await expect(page.getByRole('textbox')).toHaveCount(2);
  await expectAccessible(page);
  for (const field of await page.getByRole('textbox').all())
    await field.fill(key[(await groupNumber(field)) - 1] ?? '');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

/** Which group a field asks for, counted from 1, by its label. */
export async function groupNumber(field: Locator): Promise<number> {
  const words = await field.evaluate((element) => element.closest('.field')?.textContent ?? '');
  return Number(/\d+/.exec(words)?.[0]);
}
