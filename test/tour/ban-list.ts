import { choose, mark, typeDate } from '../e2e/steps.ts';
import { inDays } from './days.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** A ban decided in the open case lands on the ban list and is found there under a misspelt name. */
export async function banSomebody({ app: { page }, show }: Tour): Promise<void> {
  await page.getByRole('tab', { name: /Decisions/ }).click();
  await page.getByRole('button', { name: 'Add a sanction' }).click();
  await choose(page, 'What', 'Ban');
  await mark(page, 'radio', 'A date');
  await typeDate(page, 'Last day', inDays(150));
  await page.getByLabel(/^Conditions/).fill('May ask to come back then, in writing.');
  await show('sanction');
  await page.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(page.getByText('decided, not told yet').first()).toBeVisible();
  await show('case-decisions');
  await page.getByRole('button', { name: 'Flag somebody' }).click();
  await page.getByLabel('What organisers do').fill('Welcome. Keep an eye on the tea table, and call the lead.');
  await show('flag');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Ban list/ })
    .click();
  await expect(page.getByRole('table')).toBeVisible();
  await show('ban-list');
  await page.getByLabel('Find by name, handle or e-mail').fill('rufus pondskiper');
  await expect(page.getByRole('link', { name: 'Rufus Pondskipper' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
  await show('ban-list-misspelt');
  await page.getByLabel('Find by name, handle or e-mail').fill('');
}
