import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask } from './cases.ts';
import { choose, mark } from './steps.ts';

const CARD = {
  event: 'Lake Days 2027',
  venue: 'Old Boat Hall',
  police: { emergency: '112', other: '+351 210 000 000' },
  ambulance: { emergency: '112' },
  fire: { emergency: '112' },
  hospital: { name: 'Hill Hospital', phone: '+351 210 000 111' },
  hotlines: [{ kind: 'mental-health', name: 'Night line', phone: '0800 000 000' }],
  quietRoom: 'Room 4, first floor',
};

test('a card is made, kept while it is typed, and one press away from every place', async () => {
  await using app = await openApp();
  const { page } = app;
  await page.getByRole('button', { name: 'Emergency card', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('No emergency card was made yet');
  await page.getByRole('button', { name: 'All cards' }).click();
  await expect(page.getByText('No card yet')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Make a card' }).click();
  await page.getByRole('button', { name: 'Save the card' }).click();
  await expect(page.getByText('Name the event, so that its card is found.')).toBeVisible();
  await page.getByLabel('Event', { exact: true }).fill('Lake Days 2027');
  await choose(page, 'National emergency number \\(optional\\)', 'European Union');
  await page.getByLabel('Police, if it can wait').fill('+351 210 000 000');
  await page.getByRole('button', { name: 'Add a hotline' }).click();
  await page.getByLabel('Its name').fill('Night line');
  await page.getByLabel('Number of the hotline').fill('0800 000 000');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Make a card' }).click();
  await expect(page.getByLabel('Number of the hotline')).toHaveValue('0800 000 000');
  await page.getByRole('button', { name: 'Save the card' }).click();
  await expect(page.getByRole('heading', { name: 'Lake Days 2027' })).toBeVisible();

  await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
  await page.getByRole('button', { name: 'Emergency card', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('+351 210 000 000');
  await expect(page.getByRole('dialog').getByText('112', { exact: true })).toHaveCount(3);
  await expectAccessible(page);
  await choose(page, 'Language of the card', 'العربية');
  const card = page.getByRole('article');
  await expect(card.getByRole('heading', { name: 'أرقام الطوارئ' })).toBeVisible();
  expect(await card.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await isLeftToRight(page, '+351 210 000 000')).toBe(true);
  await expectAccessible(page);
});

test('is read on the lock screen only as long as the team allows it', async () => {
  await using app = await openApp();
  await ask(app.page, 'emergency.save', { whileLocked: false, card: CARD });
  await app.lock();
  await expect(app.page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Emergency card' })).toHaveCount(0);
  await app.unlock();

  await app.page.getByRole('navigation').getByRole('link', { name: 'Emergency cards' }).click();
  await app.page.getByRole('button', { name: 'Change the card of Lake Days 2027' }).click();
  await mark(app.page, 'checkbox', /^May be read while locked/);
  await app.page.getByRole('button', { name: 'Save the card' }).click();
  await expect(app.page.getByText('May be read while locked', { exact: true })).toBeVisible();
  expect(existsSync(join(app.folder, 'Example.quietroom', 'emergency-card.json'))).toBe(true);
  await app.lock();
  await app.page.getByRole('button', { name: 'Emergency card' }).click();
  await expect(app.page.getByRole('dialog')).toContainText('Night line');
  await expectAccessible(app.page);
  await choose(app.page, 'Language of the card', 'Deutsch');
  await expect(app.page.getByText('Wenn es warten kann:')).toBeVisible();
});

test('is printed for everybody: one page without a passphrase', async () => {
  await using app = await openApp();
  const { page } = app;
  await ask(page, 'emergency.save', { whileLocked: false, card: CARD });
  await page.getByRole('navigation').getByRole('link', { name: 'Emergency cards' }).click();
  await page.getByRole('button', { name: 'Print the card of Lake Days 2027' }).click();
  await expect(page.getByRole('dialog')).toContainText('it has no passphrase');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose a place and save' }).click();
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByRole('dialog', { name: 'Saved' })).toBeVisible({ timeout: 30_000 });
  const [written = ''] = readdirSync(app.folder).filter((name) => name.endsWith('.pdf'));
  expect(readFileSync(join(app.folder, written), 'latin1')).toMatch(/^%PDF-/);
});

/** Whether the first sign of a text stands to the left of its last one. */
function isLeftToRight(page: Page, text: string): Promise<boolean> {
  return page.getByText(text, { exact: true }).evaluate((element) => {
    const node = element.firstChild;
    if (node === null) return false;
    const at = (offset: number) => {
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      return range.getBoundingClientRect().left;
    };
    return at(0) < at((node.textContent?.length ?? 1) - 1);
  });
}
