import { expect, type Page } from '@playwright/test';
import { CAUGHT, hostileFiles, OUTSIDE } from '../fixtures/hostile-files.ts';
import { openApp, test } from './app.ts';
import { openCase } from './steps.ts';

test('nothing in a file runs, loads or leads away while it is looked at', async () => {
  await using app = await openApp({ own: true });
  const { page } = app;
  await openCase(page);
  await page.getByRole('tab', { name: /^Evidence/ }).click();
  const seen = watch(page);
  await page.locator('input[type=file]').setInputFiles([...hostileFiles]);
  for (const { name, shows } of hostileFiles) {
    await page.getByRole('button', { name: `Open ${name}`, exact: true }).click();
    await expectShown(page, shows);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect(seen.filter((event) => !event.startsWith('request https://quietroom.invalid/assets/'))).toEqual([]);
  expect(seen.join()).not.toContain(new URL(OUTSIDE).host);
  expect(await page.evaluate((word) => word in globalThis, CAUGHT)).toBe(false);
  expect([await page.title(), page.url(), page.frames().length]).toEqual([
    'Quiet Room',
    'https://quietroom.invalid/',
    1,
  ]);
  // Or else nothing was seen because nothing can be.
  await page.evaluate((address) => {
    new Image().src = address;
  }, OUTSIDE);
  await expect.poll(() => seen.join()).toContain(new URL(OUTSIDE).host);

  // The worst that a file can do is to bring the page down: it comes back locked.
  const devtools = await page.context().newCDPSession(page);
  await app.afterLock(() => void devtools.send('Page.crash').catch(() => undefined));
  await expect(app.page.getByLabel('Passphrase', { exact: true })).toBeVisible();
});

async function expectShown(page: Page, shows: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (shows === 'picture') {
    await expect(dialog.getByRole('img')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(dialog.getByRole('img')).toBeVisible();
  } else if (shows === 'damaged') await expect(dialog).toContainText('damaged');
  else if (shows === 'undrawn') await expect(dialog).toContainText('could not be drawn', { timeout: 30_000 });
  else if (shows === 'flood') await expect(dialog).toContainText('too large to be drawn');
  else await expect(dialog.locator('pre').first()).toContainText(shows);
}

/** All that the page asks for, opens, leaves for or complains of: the page's policy complains of each try. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.context().on('request', (request) => seen.push(`request ${request.url()}`));
  page.context().on('page', (other) => seen.push(`page ${other.url()}`));
  page.on('framenavigated', (frame) => seen.push(`navigation ${frame.url()}`));
  page.on('dialog', (dialog) => seen.push(`dialog ${dialog.message()}`));
  page.on('download', (download) => seen.push(`download ${download.url()}`));
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('console', (message) => seen.push(`console ${message.text()}`));
  return seen;
}
