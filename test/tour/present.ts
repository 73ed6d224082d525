import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** A banned person is here: one button, and the first steps. Then another team is told of the ban. Ends on the ban list. */
export async function meetABannedPerson({ app: { page }, show }: Tour): Promise<void> {
  const toBans = () =>
    page
      .getByRole('navigation')
      .getByRole('link', { name: /Ban list/ })
      .click();
  await toBans();
  await page.getByRole('button', { name: 'Rufus Pondskipper is here now' }).first().click();
  await page.getByLabel('Where they are').fill('By the glue table');
  await show('is-here-now');
  await page.getByRole('button', { name: 'Make the case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'First steps' })).toBeVisible();
  await page.getByText('Tell the team').click();
  await expect(page.getByRole('checkbox', { name: /Tell the team/ })).toBeChecked();
  await show('first-steps');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /People/ })
    .click();
  await page.getByRole('link', { name: 'Rufus Pondskipper' }).first().click();
  await page.getByRole('link', { name: 'Tell another team' }).click();
  await expect(page.getByRole('button', { name: 'Check what it tells' })).toBeVisible();
  await show('tell-another-team');
  await toBans();
}
