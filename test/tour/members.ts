import { PASSPHRASE_FIELDS } from '../e2e/recovery.ts';
import { choose } from '../e2e/steps.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

const PRACTICE_PASSPHRASE = 'quiet room practice';
export const NOOR = 'nine patient otters wait in rain';

/** A second member gets a passphrase of their own; removing one says what it does not undo. */
export async function members({ app: { page }, show }: Tour): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Members' }).click();
  await page.getByRole('button', { name: 'Add a member' }).click();
  await page.getByLabel('Name').fill('Noor Practice');
  await choose(page, 'Role', /^Ally/);
  await page.getByLabel('Their passphrase').fill(NOOR);
  await page.getByLabel(PASSPHRASE_FIELDS.again).fill(NOOR);
  await expect(page.getByText('Very strong.')).toBeVisible();
  await show('add-a-member');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('cell', { name: 'Noor Practice', exact: true })).toBeVisible();
  await show('members');
  await page.getByRole('button', { name: 'Remove Noor Practice' }).click();
  await expect(page.getByRole('dialog')).toContainText('Copies and backups made until now still open');
  await show('remove-a-member');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await show('settings');
}

/** A lock by key; a wrong passphrase; the right one. */
export async function lockAndUnlock({ app, show }: Tour): Promise<void> {
  await app.afterLock(() => app.page.keyboard.press('Control+Shift+L'));
  await app.page.getByLabel('Passphrase', { exact: true }).fill('noisy room practice');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('alert')).toBeVisible();
  await show('wrong-passphrase');
  await expect(app.page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
  await app.unlock(PRACTICE_PASSPHRASE);
  await expect(app.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await show('unlocked');
}
