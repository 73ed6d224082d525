import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** An event and whom it keeps out, and the board on which each ban is carried out. It begins and ends on the ban list. */
export async function lookAtEventsAndSpaces({ app: { page }, show }: Tour): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Places' });
  await places.getByRole('link', { name: 'Events' }).click();
  await page.getByRole('link', { name: 'Spring Puppet Fair' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await show('event');
  await places.getByRole('link', { name: 'Ban list' }).click();
  await page.getByRole('link', { name: 'Where bans are carried out' }).click();
  await expect(page.getByRole('columnheader', { name: 'Workshop chat' })).toBeVisible();
  await show('board-of-spaces');
  await page.getByRole('button', { name: 'Add a space' }).click();
  await show('add-a-space');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'To the ban list' }).click();
}
