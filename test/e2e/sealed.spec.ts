import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { seal } from '../../renderer/sealed-form/seal.ts';
import { hostileTexts } from '../fixtures/hostile-texts.ts';
import { sealedReport } from '../fixtures/sealed-reports.ts';
import { type App, expectAccessible, openApp, test } from './app.ts';
import { ask } from './cases.ts';
import { openForm } from './open-form.ts';
import { choose, shown } from './steps.ts';

/** The page "Ways to report", as one gets there. */
async function openWays(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ways to report' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ways to report' })).toBeVisible();
}

async function writeForm({ page, folder }: App, language: string): Promise<string> {
  await choose(page, 'Language of this form', language);
  await page.getByLabel('How to reach the team').fill('coc@example.org\nThe desk by the entrance');
  await page.getByLabel('What it is for').fill('Example Conference');
  await page.getByRole('button', { name: 'Write the form' }).click();
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByText(/^Written: /)).toBeVisible();
  const name = readdirSync(folder).find((each) => each.endsWith('.html'));
  return join(folder, name ?? '');
}

test('a report goes from the form, offline and by keyboard, into a case', async () => {
  await using app = await openApp();
  const { page } = app;
  await openWays(page);
  const path = await writeForm(app, 'English');
  await expectAccessible(page);
  const words = await page.locator('.six-words').textContent();

  await using form = await openForm(path);
  const reporter = form.page;
  await expect(reporter.getByText(words ?? '-')).toBeVisible();
  await expect(reporter.getByText(/^About: .*Example Conference/)).toBeVisible();
  await expectAccessible(reporter);
  // From the first question to the last with nothing but the keyboard.
  await reporter.keyboard.press('Tab');
  await expect(reporter.getByLabel('What happened?')).toBeFocused();
  await reporter.keyboard.type('They would not leave me alone.');
  for (const typed of ['Saturday evening', 'Main hall', '', 'Rudi Example']) {
    await reporter.keyboard.press('Tab');
    await reporter.keyboard.type(typed);
  }
  await reporter.keyboard.press('Tab');
  await reporter.keyboard.press('Tab');
  await reporter.keyboard.press('ArrowDown');
  await expect(reporter.getByRole('radio', { name: 'Yes' }).first()).toBeChecked();
  const photo = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.alloc(30_000, 7) };
  await reporter.locator('input[type=file]').setInputFiles(photo);
  await reporter.getByRole('button', { name: 'Seal the report' }).press('Enter');
  await expect(reporter.getByRole('heading', { name: 'Sealed, but not sent yet' })).toBeFocused();
  await expectAccessible(reporter);
  const download = reporter.waitForEvent('download');
  await reporter.getByRole('link', { name: 'Save the sealed file' }).press('Enter');
  const sealed = await download;
  expect(sealed.suggestedFilename()).toMatch(/^file-[0-9a-f]{6}\.age$/);
  const bytes = readFileSync(await sealed.path());
  await reporter.getByRole('button', { name: 'Clear this page' }).press('Enter');
  await expect(reporter.locator('textarea, input')).toHaveCount(0);
  expect(form.requests).toEqual([]);
  expect(await form.kept()).toEqual([]);

  await page.locator('input[type=file]').setInputFiles({ name: 'a.age', mimeType: '', buffer: bytes });
  await page.getByRole('link', { name: /^Read it/ }).click();
  await expect(page.getByText('They would not leave me alone.')).toBeVisible();
  await expect(page.getByText('photo.png')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make a report' }).click();
  await expect(page.getByRole('heading', { name: 'What was reported' })).toBeVisible();
  await expect(page.getByText('They would not leave me alone.')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Evidence 1' })).toBeVisible();
});

test('the form in Arabic is mirrored; what is wrong is said beside its field; sealed text comes back through mail', async () => {
  await using app = await openApp();
  const { page } = app;
  await openWays(page);
  await using form = await openForm(await writeForm(app, 'العربية'));
  const reporter = form.page;
  await expect(reporter.locator('html')).toHaveAttribute('dir', 'rtl');
  const [label, main] = [
    await reporter.locator('label[for=account]').boundingBox(),
    await reporter.locator('main').boundingBox(),
  ];
  expect(Math.abs((label?.x ?? 0) + (label?.width ?? 0) - (main?.x ?? 0) - (main?.width ?? 0))).toBeLessThan(60);
  expect(await reporter.locator('label[for=account]').evaluate((each) => getComputedStyle(each).textAlign)).toBe(
    'start',
  );
  await reporter.locator('button.primary').click();
  await expect(reporter.locator('#account')).toBeFocused();
  await expect(reporter.locator('#account')).toHaveAttribute('aria-invalid', 'true');
  await reporter.locator('#account').fill('حدث شيء ما.');
  await reporter.locator('#name').fill('مريم');
  await reporter.locator('input[value="towards-everyone"]').check();
  await expect(reporter.locator('#name')).toBeHidden();
  await reporter.locator('button.primary').click();
  await reporter.locator('summary').click();
  await expectAccessible(reporter);
  const text = await reporter.locator('#text').inputValue();

  await page.getByText('It came as text').click();
  await page.getByLabel('Sealed text').fill(`Hi,\n\n${text.replace(/^/gm, '> ')}\n-- \nMo`);
  await page.getByRole('button', { name: 'Take this text' }).click();
  await page.getByRole('link', { name: /^Read it/ }).click();
  await expect(shown(page, 'حدث شيء ما.')).toBeVisible();
  await expect(page.getByText('مريم')).toHaveCount(0);
});

test('what is sealed by somebody who means harm is text, and leads nowhere', async () => {
  await using app = await openApp({ own: true });
  const { page } = app;
  const seen: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => seen.push('dialog')));
  page.on('request', (request) => seen.push(request.url()));
  page.on('framenavigated', (frame) => seen.push(frame.url()));
  const { recipient } = await ask<{ recipient: string }>(page, 'sealed.recipient', {});
  await openWays(page);
  seen.length = 0;
  const texts = hostileTexts();
  const all = texts.join('\n');
  const file = { fileName: texts[0] ?? '', mediaType: 'text/html', content: Buffer.from(all).toString('base64') };
  const line = 'javascript:alert(1)//<img src=x onerror=alert(1)>';
  const report = sealedReport({ account: all, around: all.slice(0, 5000), who: line, where: line, name: line }, [file]);
  const bytes = Buffer.from(await seal({ ...report, event: line }, recipient));
  const tooLong = Buffer.from(await seal(sealedReport({ where: 'x'.repeat(100_000) }), recipient));
  await page.locator('input[type=file]').setInputFiles([
    { name: 'a.age', mimeType: '', buffer: bytes },
    { name: 'b.age', mimeType: '', buffer: tooLong },
  ]);
  await expect(page.getByText('but it is no report of our form')).toBeVisible();
  await page.getByRole('link', { name: /^Read it/ }).click();
  await expect(page.getByText(texts[0] ?? '').first()).toBeVisible();
  await expect(page.locator('main a')).toHaveCount(1); // back
  await page.getByRole('button', { name: 'Make a report' }).click();
  await expect(page.getByText(texts[0] ?? '').first()).toBeVisible();
  await page.getByRole('tab', { name: /^Evidence/ }).click();
  await page.getByRole('tab', { name: /^People/ }).click();
  expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false);
  expect(seen.filter((each) => !each.startsWith('https://quietroom.invalid/'))).toEqual([]);
});
