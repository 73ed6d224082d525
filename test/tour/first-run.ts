import type { Page } from '@playwright/test';
import { groupNumber, PASSPHRASE_FIELDS, readRecoveryKey } from '../e2e/recovery.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

const PASSPHRASE = 'seven calm herons by the lake';

/** A newcomer makes a case file, puts its recovery key on paper and is inside. */
export async function firstRun({ app: { page }, show }: Tour): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Welcome to Quiet Room' })).toBeVisible();
  await show('welcome');
  await page.getByRole('button', { name: 'Create a case file' }).click();
  await page.getByLabel('Organisation').fill('Harbour Python');
  await page.getByLabel('Your name').fill('Sam R.');
  await page.getByLabel(PASSPHRASE_FIELDS.first).fill(PASSPHRASE);
  await page.getByLabel(PASSPHRASE_FIELDS.again).fill(PASSPHRASE);
  await expect(page.getByText('Very strong.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByRole('button', { name: 'Keep it here' })).toBeVisible();
  await show('choose-a-folder');
  await page.getByRole('button', { name: 'Keep it here' }).click();
  await show('create-a-case-file');
  await page.getByRole('button', { name: 'Create the case file' }).click();
  await keepRecoveryKey(page, show);
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await show('today-of-a-new-case-file');
}

async function keepRecoveryKey(page: Page, show: Tour['show']): Promise<void> {
  const key = await readRecoveryKey(page);
  await show('recovery-key');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByText('Saved as')).toBeVisible();
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  for (const field of await page.getByRole('textbox').all())
    await field.fill(key[(await groupNumber(field)) - 1] ?? '');
  await show('recovery-key-two-groups');
  await page.getByRole('button', { name: 'Confirm' }).click();
}

/** From the lock screen to a case file full of invented cases, in one click. */
export async function practiceFile({ app, show }: Tour): Promise<void> {
  await app.afterLock(() => app.page.getByRole('button', { name: 'Lock', exact: true }).click());
  await expect(app.page.getByLabel('Passphrase')).toBeVisible();
  await show('locked');
  await app.page.getByRole('button', { name: 'Another case file' }).click();
  await app.page.getByRole('button', { name: 'Make a practice file' }).click();
  await expect(app.page.getByText('Practice: nothing here is real')).toBeVisible({ timeout: 60_000 });
  await expect(app.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await show('today');
  await app.page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await expect(app.page.getByRole('grid', { name: 'Incidents' })).toBeVisible();
  await show('incidents');
}
