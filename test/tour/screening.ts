import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** Whoever signed up for the fair, beside those who are kept out of it. */
export async function lookAtARegistrationList({ app: { page }, show }: Tour): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Events' }).click();
  await page.getByRole('link', { name: 'Spring Puppet Fair' }).click();
  await page.getByRole('tab', { name: 'Registration list' }).click();
  await expect(page.getByRole('group', { name: /^Row 3/ })).toBeVisible();
  await show('registration-list');
}
