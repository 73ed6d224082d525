import { PRACTICE_PASSPHRASE } from '../../electron/engine/session.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** Names are checked where people come in: a list for another device, then door mode. It begins and ends on the ban list. */
export async function standAtTheDoor({ app: { page }, show }: Tour): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Events' }).click();
  await page.getByRole('link', { name: 'Spring Puppet Fair' }).click();
  await page.getByRole('tab', { name: 'At the door' }).click();
  await page.getByLabel('Who is called').fill('Robin Practice');
  await page.getByLabel('How to reach them').fill('Radio 3, or the blue tent');
  await show('at-the-door');
  await page.getByRole('button', { name: 'Begin door mode' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin door mode' }).click();
  await page.getByLabel('Name of whoever comes in').fill('rufus pondskiper');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Call the lead' })).toBeVisible();
  await show('door-mode');
  await page.getByRole('button', { name: 'Leave door mode' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(PRACTICE_PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').getByRole('link', { name: 'Ban list' }).click();
}
