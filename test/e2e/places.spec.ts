import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, launchApp, openApp, PASSPHRASE, test } from './app.ts';
import { confirmRecoveryKey, readRecoveryKey } from './recovery.ts';

const PLACES = [
  'Incidents',
  'Owed',
  'People',
  'Ban list',
  'Meetings',
  'Events',
  'Records',
  'Members',
  'Settings',
  'Today',
];

test('going to a place puts the focus on its heading', async () => {
  await using app = await openApp();
  for (const place of PLACES) {
    await goTo(app.page, place);
    await expect(app.page.getByRole('heading', { level: 1, name: place })).toBeFocused();
  }
});

test('the skip link leads past search and places', async () => {
  await using app = await launchApp();
  const { page } = app;
  await makePractice(page);
  await expectAccessible(page);
  const skip = page.getByRole('link', { name: 'Skip to the page' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  const main = page.getByRole('main');
  await expect(main).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await holdsFocus(main)).toBe(true);
});

test('Tab goes through every place and out of it again', async () => {
  await using app = await launchApp();
  const { page } = app;
  await makePractice(page);
  for (const place of PLACES) {
    await goTo(page, place);
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeFocused();
    await tabThrough(page);
  }
});

test('every dialog of the members is accessible, takes the focus, keeps it and gives it back', async () => {
  await using app = await launchApp();
  const { page } = app;
  await makePractice(page);
  await goTo(page, 'Members');
  const openers = ['Add a member', 'Change my passphrase', /^Edit Robin/, /^Remove Robin/, 'Make a new recovery key'];
  for (const name of [...openers, 'Keyboard shortcuts']) await passThrough(page, page.getByRole('button', { name }));
});

test('a name is changed and saved by Enter', async () => {
  await using app = await openApp();
  const { page } = app;
  await goTo(page, 'Members');
  await page.getByRole('button', { name: /^Edit/ }).press('Enter');
  await page.getByLabel('Name').fill('Alexandra Moreno');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('cell', { name: /^Alexandra Moreno/ })).toBeVisible();
});

test('a new recovery key takes the focus, and gives it back to a heading', async () => {
  await using app = await openApp();
  const { page } = app;
  await goTo(page, 'Members');
  await page.getByRole('button', { name: 'Make a new recovery key' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Make a new recovery key' }).press('Enter');
  const key = await readRecoveryKey(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Your recovery key' })).toBeFocused();
  await confirmRecoveryKey(page, key);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('search, lock and unlock need no pointer', async () => {
  await using app = await openApp();
  await app.page.keyboard.press('Control+K');
  await expect(app.page.getByRole('combobox')).toBeFocused();
  await app.afterLock(() => app.page.keyboard.press('Control+Shift+L'));
  await expect(app.page.getByLabel('Passphrase')).toBeFocused();
  await app.page.keyboard.type(PASSPHRASE);
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused();
});

/** Full of cases, so that there is something to go through. */
async function makePractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make a practice file' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused({ timeout: 30_000 });
}

async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
}

/** After the last stop the focus leaves the page, or comes to its first stop again. */
async function tabThrough(page: Page): Promise<void> {
  for (let stop = 0; stop < 250; stop += 1) {
    await page.keyboard.press('Tab');
    const isOut = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.className === 'skip',
    );
    if (isOut) return;
  }
  throw new Error('Tab does not lead out of this place');
}

async function passThrough(page: Page, opener: Locator): Promise<void> {
  await opener.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  for (let stop = 0; stop < 15; stop += 1) {
    expect(await holdsFocus(dialog)).toBe(true);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
}

function holdsFocus(part: Locator): Promise<boolean> {
  return part.evaluate((element) => element.contains(document.activeElement));
}
