import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { createSession } from '../../electron/engine/session.ts';
import { addManyIncidents } from '../fixtures/many-incidents.ts';
import { type App, expectAccessible, launchApp, MEMBER, ORGANISATION, PASSPHRASE } from './app.ts';
import { ask } from './cases.ts';
import { tabTo } from './steps.ts';

const CASES = 1000;

test('in a thousand cases only those in sight are in the document, and every one is reached by key', async () => {
  test.slow(); // they are filed first
  await using app = await launchApp();
  await openFilled(app);
  const { page } = app;
  await go(page, 'Incidents');
  await page.getByText('All', { exact: true }).click();
  const grid = page.getByRole('grid', { name: 'Incidents' });
  await expect(grid).toHaveAttribute('aria-rowcount', String(CASES + 1));
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await expectAccessible(page);

  await tabTo(page, /^Incidents/);
  await page.keyboard.press('End');
  await expect(active(page)).toHaveAttribute('aria-rowindex', String(CASES + 1));
  await expect(active(page)).toBeInViewport();
  await page.keyboard.press('PageUp');
  await expect(active(page)).toHaveAttribute('aria-rowindex', String(CASES - 9));

  await page.getByText('Done', { exact: true }).click();
  await expect(active(page)).toHaveAttribute('aria-rowindex', '2');
  await expect(active(page)).toBeInViewport();
  await tabTo(page, /^Incidents/);
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).toHaveAttribute('aria-rowindex', '3');
  const codeName = (await active(page).getByRole('link').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: codeName })).toBeFocused();

  await go(page, 'Ban list');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(26);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('table').getByRole('row')).not.toHaveCount(26);
  await expect(page.getByRole('button', { name: 'Show all' })).toBeHidden();
});

async function go(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place }).click();
}

/** The row that the keyboard is at: the grid itself keeps the focus. */
function active(page: Page) {
  return page.getByRole('grid').locator('[aria-selected="true"]');
}

async function openFilled(app: App): Promise<void> {
  const places = { settingsFile: join(app.home, 'settings.json'), practiceFolder: app.home };
  const session = createSession({ ...places, scryptWorkFactor: 4, now: () => new Date().toISOString() });
  const names = { name: 'Many', organisation: ORGANISATION, member: MEMBER };
  addManyIncidents(await session.create({ parent: app.folder, ...names, passphrase: PASSPHRASE }), CASES);
  session.close();
  const folder = join(app.folder, 'Many.quietroom');
  const { grant } = await ask<{ grant: string }>(app.page, 'desk.grantPath', { purpose: 'case-file', folder });
  await ask(app.page, 'session.choose', { folder: grant });
  await app.page.reload();
  await app.unlock();
}
