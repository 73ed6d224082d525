import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type App, expectAccessible, launchApp } from './app.ts';
import { ask } from './cases.ts';
import { confirmRecoveryKey, groupNumber, PASSPHRASE_FIELDS, readRecoveryKey } from './recovery.ts';

const PASSPHRASE = 'seven calm herons by the lake';

test('a newcomer creates a case file, keeps its recovery key and is inside', async () => {
  await using app = await launchApp();
  const { page } = app;
  await page.getByRole('button', { name: 'Create a case file' }).click();
  await page.getByLabel('Organisation').fill('Harbour Python');
  await page.getByLabel('Your name').fill('Sam R.');
  await typePassphrase(page, PASSPHRASE);
  await expect(page.getByText('Very strong.')).toBeVisible();
  await expect(page.getByText('everything in the case file is lost for good')).toBeVisible();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByRole('button', { name: 'Keep it here' })).toBeEnabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep it here' }).click();
  await expect(page.getByText('“Harbour Python.quietroom”')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create the case file' }).click();

  const key = await readRecoveryKey(page);
  expect(key.join('-')).toMatch(/^([A-Z0-9]{4}-){7}[A-Z0-9]{4}$/);
  await expectAccessible(page);
  await expectFitForPaper(page);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByText('Saved as')).toBeVisible({ timeout: 30_000 });
  await confirmRecoveryKey(page, key);

  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(page.getByText('Harbour Python · Sam R.')).toBeVisible();
  await expect(page).toHaveTitle('Quiet Room');
  await expectAccessible(page);
  expect(readdirSync(join(app.folder, 'Harbour Python.quietroom')).sort()).toEqual(
    expect.arrayContaining(['README.txt', 'casefile.db', 'keys', 'lock']),
  );
  const pdf = readdirSync(app.folder).find((name) => name.endsWith('.pdf')) ?? '';
  expect(readFileSync(join(app.folder, pdf)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('what is missing is said once, in one place, and leads to its field', async () => {
  await using app = await launchApp();
  const { page } = app;
  await page.getByRole('button', { name: 'Create a case file' }).click();
  await page.getByRole('button', { name: 'Create the case file' }).click();
  const summary = page.getByRole('alert').filter({ hasText: '4 things need your attention' });
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await summary.getByRole('button', { name: 'Say what your team calls you.' }).click();
  await expect(page.getByLabel('Your name')).toBeFocused();
  expect(readdirSync(app.folder)).toEqual([]);
});

test('a passphrase that is easy to guess is refused, and nothing is left behind', async () => {
  await using app = await launchApp();
  const { page } = app;
  await page.getByRole('button', { name: 'Create a case file' }).click();
  await page.getByLabel('Organisation').fill('Harbour Python');
  await page.getByLabel('Your name').fill('Sam R.');
  await typePassphrase(page, 'passwordpassword');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await page.getByRole('button', { name: 'Keep it here' }).click();
  await page.getByRole('button', { name: 'Create the case file' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'too easy to guess' })).toBeVisible();
  expect(existsSync(join(app.folder, 'Harbour Python.quietroom'))).toBe(false);
});

test('suggested words are shown, seven of them, and have to be typed once more', async () => {
  await using app = await launchApp();
  const { page } = app;
  await page.getByRole('button', { name: 'Create a case file' }).click();
  await page.getByRole('button', { name: 'Suggest seven words' }).click();
  const field = page.getByLabel(PASSPHRASE_FIELDS.first);
  await expect(field).toHaveValue(/^(\w+ ){6}\w+$/);
  await expect(field).toHaveAttribute('type', 'text');
  await expect(page.getByLabel(PASSPHRASE_FIELDS.again)).toHaveValue('');
});

test('one click makes a practice file that says what it is on every screen', async () => {
  await using app = await launchApp();
  const { page } = app;
  await page.getByRole('button', { name: 'Make a practice file' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Practice: nothing here is real')).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await expect(page.getByText('Practice: nothing here is real')).toBeVisible();
});

test('a recovery key that nobody confirmed is asked for again, until it is on paper', async () => {
  await using app = await launchApp();
  const { page } = app;
  await createUnconfirmed(app);
  await expect(page.getByText('Nobody has confirmed that the recovery key is on paper')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make a new recovery key' }).click();
  await confirmRecoveryKey(page, await readRecoveryKey(page));
  await expect(page.getByText('You are the only one who can open this case file')).toBeVisible();
  await expect(page.getByText('Nobody has confirmed')).toHaveCount(0);
});

test('the whole first run works with the keyboard alone', async () => {
  await using app = await launchApp();
  const { page } = app;
  const { keyboard } = page;
  await tabTo(page, 'Create a case file');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Organisation')).toBeFocused();
  await keyboard.type('Harbour Python');
  await keyboard.press('Tab');
  await keyboard.type('Sam R.');
  await keyboard.press('Tab');
  await keyboard.type(PASSPHRASE);
  await page.waitForTimeout(300);
  for (let stop = 0; stop < 3; stop += 1) await keyboard.press('Tab');
  await keyboard.type(PASSPHRASE);
  await tabTo(page, 'Choose a folder');
  await keyboard.press('Enter');
  await tabTo(page, 'Keep it here');
  await keyboard.press('Enter');
  await expect(page.getByText('“Harbour Python.quietroom”')).toBeVisible();
  await tabTo(page, 'Create the case file');
  await keyboard.press('Enter');
  const key = await readRecoveryKey(page);
  await tabTo(page, 'I have it on paper');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Is it readable on the paper?' })).toBeFocused();
  for (const field of await page.getByRole('textbox').all()) {
    await keyboard.press('Tab');
    await expect(field).toBeFocused();
    await keyboard.type(key[(await groupNumber(field)) - 1] ?? '');
  }
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused();
});

/** As if the window had gone while the key was shown. */
async function createUnconfirmed({ page, folder }: App): Promise<void> {
  const { grant } = await ask<{ grant: string }>(page, 'desk.grantPath', { purpose: 'case-file-parent', folder });
  const names = { name: 'Example', organisation: 'Harbour Python', member: 'Sam R.' };
  await ask(page, 'session.create', { folder: grant, ...names, passphrase: PASSPHRASE });
  await page.reload();
}

/** What a printer gets: the key in dark on white, whatever the screen shows, and no buttons. */
async function expectFitForPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('button', { name: 'Print', includeHidden: true })).toBeHidden();
  await expect(page.getByRole('list', { name: /Recovery key/ })).toHaveCSS('color', 'rgb(36, 33, 29)');
  await page.emulateMedia({ media: null, colorScheme: null });
}

async function typePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel(PASSPHRASE_FIELDS.first).fill(passphrase);
  await page.getByLabel(PASSPHRASE_FIELDS.again).fill(passphrase);
}

/** Presses Tab until the button has the focus, as somebody without a pointer does. */
async function tabTo(page: Page, button: string): Promise<void> {
  const wanted = page.getByRole('button', { name: button, exact: true });
  for (let stop = 0; stop < 20; stop += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to "${button}"`);
}
