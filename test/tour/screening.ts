import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** Whoever signed up for the fair, beside those who are kept out of it. It begins and ends on the ban list. */
export async function lookAtARegistrationList({ app: { page }, show }: Tour): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Places' });
  await places.getByRole('link', { name: 'Events' }).click();
  await page.getByRole('link', { name: 'Spring Puppet Fair' }).click();
  await page.getByRole('tab', { name: 'Registration list' }).click();
  await expect(page.getByRole('group', { name: /^Row 3/ })).toBeVisible();
  await show('registration-list');
  await places.getByRole('link', { name: 'Ban list' }).click();
}
