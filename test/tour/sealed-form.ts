import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openForm } from '../e2e/open-form.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

const ACCOUNT = 'Somebody swapped the sugar for salt at our table, three mornings in a row, and filmed us.';

/** A form is written, filled in by a reporter in a browser of their own, and what it sealed is read. */
export async function sealAReport(tour: Tour): Promise<void> {
  const { app, show } = tour;
  const { page } = app;
  await page.getByRole('navigation').getByRole('link', { name: 'Ways to report' }).click();
  await show('ways-to-report');
  const sealed = await fillIn(tour, await writeForm(tour));
  await page.locator('input[type=file]').setInputFiles({ name: 'a.age', mimeType: '', buffer: sealed });
  await page.getByRole('link', { name: /^Read it/ }).click();
  await expect(page.getByText(ACCOUNT)).toBeVisible();
  await show('sealed-report-read');
}

async function writeForm({ app: { page, folder } }: Tour): Promise<string> {
  await page.getByLabel('How to reach the team').fill('coc@example.org\nThe desk by the entrance');
  await page.getByLabel('What it is for').fill('Teapot Conference');
  await page.getByRole('button', { name: 'Write the form' }).click();
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByText(/^Written: /)).toBeVisible();
  const name = readdirSync(folder).find((each) => each.endsWith('.html'));
  return join(folder, name ?? '');
}

async function fillIn({ show }: Tour, path: string): Promise<Buffer> {
  await using form = await openForm(path);
  await form.page.getByLabel('What happened?').fill(ACCOUNT);
  await show('sealed-form', 'top', form.page);
  await form.page.getByRole('button', { name: 'Seal the report' }).click();
  const sealed = form.page.getByRole('heading', { name: 'Sealed, but not sent yet' });
  await expect(sealed).toBeVisible();
  await sealed.evaluate((heading) => heading.scrollIntoView());
  await show('sealed-form-sealed', 'here', form.page);
  const download = form.page.waitForEvent('download');
  await form.page.getByRole('link', { name: 'Save the sealed file' }).click();
  return readFileSync(await (await download).path());
}
