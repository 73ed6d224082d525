import type { Page } from '@playwright/test';
import { mark } from '../e2e/steps.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** Opens the tour's dossier; at most 32 characters, since pdftoppm cuts off what is longer. */
export const DOSSIER_PASSPHRASE = 'four quiet swans wait for rain';

/** The ban list as a PDF, from its page. */
export async function exportBanList({ app: { page }, show }: Tour): Promise<void> {
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await show('ban-list-export');
  await save(page);
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeFocused();
}

/** The dossier of the case with the longest history, then the records that tell of both exports. */
export async function exportDossier({ app: { page }, show }: Tour): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('no twice');
  await expect(page.getByRole('option').first()).toBeVisible();
  await show('search');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Case' })).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await show('dossier-export');
  await mark(page, 'radio', 'Whoever has a passphrase of my own');
  await page.getByRole('dialog').getByLabel('Passphrase of this file').fill(DOSSIER_PASSPHRASE);
  await save(page, show);
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  await page.getByRole('button', { name: 'Check the case file now' }).click();
  await expect(page.getByText(/The case file is whole/)).toBeVisible();
  await show('records');
}

async function save(page: Page, show: Tour['show'] = async () => undefined): Promise<void> {
  await page.getByRole('button', { name: 'Choose a place and save' }).click();
  await expect(page.getByRole('button', { name: 'Save here' })).toBeVisible();
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByRole('dialog', { name: 'Saved' })).toBeVisible({ timeout: 60_000 });
  await show('dossier-saved');
  await page.getByRole('button', { name: 'Done' }).click();
}
