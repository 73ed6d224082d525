import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { fileReport } from './cases.ts';
import { mark } from './steps.ts';

test('cases leave for others in one sealed file, after it was shown what is masked', async () => {
  await using app = await openApp();
  const { page } = app;
  await fileReport(page, { account: 'Priya Raman told me, write to priya@example.org.' });
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Records/ })
    .click();
  await page.getByRole('link', { name: 'Export cases' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Export cases' })).toBeVisible();
  await mark(page, 'radio', /^Others who decide/);
  await page.getByRole('button', { name: 'Show what it will say' }).click();
  const preview = page.getByRole('region', { name: 'What it will say' });
  await expect(preview.locator('mark').first()).toHaveText('[withheld]');
  await expect(preview).toContainText('[withheld] told me, write to [withheld]');
  await expect(preview).not.toContainText('Priya');
  await expectAccessible(page);

  const suggested = page.locator('output');
  await expect(suggested).toHaveText(/^(\w+[ -]){5,}\w+$/);
  const passphrase = (await suggested.textContent()) ?? '';
  await page.getByRole('button', { name: 'Choose a place and save' }).click();
  await page.getByRole('button', { name: 'Save here' }).click();
  const saved = page.getByRole('dialog', { name: 'Saved' });
  await expect(saved).toContainText(passphrase, { timeout: 30_000 });
  await expect(saved).toContainText('One case in');
  await saved.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const [name = ''] = readdirSync(app.folder).filter((file) => file.endsWith('.age'));
  const bytes = readFileSync(join(app.folder, name)).toString('latin1');
  expect(bytes.startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);
  expect(bytes).not.toContain('ustar');
});
