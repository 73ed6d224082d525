import { expect, type Page } from '@playwright/test';
import { type App, expectAccessible, openApp, PASSPHRASE, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { expectFocus, openCase, tabTo } from './steps.ts';

const field = (page: Page) => page.getByLabel('Quick note', { exact: true }).and(page.getByRole('textbox'));
const waiting = (page: Page) => page.getByRole('region', { name: 'Quick notes not filed' });

test('what is typed at once after the shortcut loses no letter, and is kept with its time', async () => {
  await using app = await openApp();
  const { page } = app;
  await page.keyboard.press('Control+j');
  await page.keyboard.type('Tall, blue jacket'); // without waiting for anything
  await page.keyboard.press('Enter');
  await page.keyboard.type('by the stairs');
  await expect(field(page)).toHaveValue('Tall, blue jacket\nby the stairs');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+j');
  await page.keyboard.type('A second one');
  await expect(field(page)).toHaveValue('A second one');
  await page.keyboard.press('Control+Enter');
  await expect(field(page)).toHaveCount(0);
  await expect(waiting(page).getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);
});

test('it opens above a dialog and in a report, and gives the keyboard back', async () => {
  await using app = await openApp();
  const { page } = app;
  await openCase(page);
  await page.getByRole('button', { name: 'Add a task' }).first().click();
  await expectFocus(page, 'What');
  await page.keyboard.type('Call ');
  await page.keyboard.press('Control+j');
  await page.keyboard.type('Room 4');
  await expect(field(page)).toHaveValue('Room 4');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expectFocus(page, 'Quick note');
  await page.keyboard.press('Escape');
  await page.keyboard.type('Robin');
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue('Call Robin');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Take a report' }).click();
  await page.keyboard.press('Control+j');
  await page.keyboard.type(', upstairs');
  await expect(field(page)).toHaveValue('Room 4, upstairs'); // what Escape closed goes on
});

test('pressed on the lock screen it opens when unlocked, with what was typed before the lock', async () => {
  await using app = await openApp();
  await app.page.keyboard.press('Control+j');
  await app.page.keyboard.type('Before the lock');
  await app.lock();
  await app.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE.slice(0, 5));
  await app.page.keyboard.press('Control+j');
  await app.page.keyboard.type(PASSPHRASE.slice(5));
  await expect(app.page.getByText('opens as soon as you have unlocked')).toBeVisible();
  await expectAccessible(app.page);
  await app.page.keyboard.press('Enter');
  await expect(field(app.page)).toBeVisible({ timeout: 20_000 });
  await app.page.keyboard.type('After it');
  await expect(field(app.page)).toHaveValue(/^Before the lock\n?After it$/);
});

test('a note is filed into a case by keyboard, begins a report, or is discarded', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await fileReport(page);
  const ids = await keepThree(app);
  expect(ids).toHaveLength(3);
  await expect(waiting(page).getByRole('listitem')).toHaveCount(3);

  await tabTo(page, /^File into a case: /);
  await page.keyboard.press('Enter');
  await page.keyboard.type(incident.codeName);
  await tabTo(page, `File here: ${incident.codeName}`);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(waiting(page).getByRole('listitem')).toHaveCount(2);

  await waiting(page)
    .getByRole('button', { name: /^Discard: / })
    .first()
    .click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(waiting(page).getByRole('listitem')).toHaveCount(1);

  await waiting(page)
    .getByRole('button', { name: /^Begin a report/ })
    .click();
  await page.getByRole('button', { name: /^What happened/ }).click();
  await expect(page.getByRole('textbox', { name: /saw/ })).toHaveValue('Third');
});

async function keepThree({ page }: App): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, text] of ['Third', 'Second', 'First'].entries()) {
    const writtenAt = { at: `2027-03-04T12:4${index}:00.000Z`, zone: 'Europe/Lisbon' };
    ids.push((await ask<{ id: string }>(page, 'quickNotes.keep', { text, writtenAt })).id);
  }
  await page.reload();
  return ids;
}
