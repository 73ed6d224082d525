import { expect, type Page } from '@playwright/test';
import { openApp, test } from './app.ts';
import { fileReport } from './cases.ts';
import { expectStep, goToStep, nameField, takeReport } from './reports.ts';
import { tabTo } from './steps.ts';

test('a report is taken and filed by keyboard alone', async () => {
  await using app = await openApp();
  const { page } = app;
  await tabTo(page, 'Take a report');
  await page.keyboard.press('Enter');
  await expectStep(page, 'Safety first');
  await tabTo(page, 'Not asked');
  await page.keyboard.press('ArrowDown'); // round to the first answer again, or on to the next
  await press(page, 'Continue', 'What happened');
  await tabTo(page, 'In their own words');
  await page.keyboard.type('Shouted at in the lift.');
  await press(page, 'Continue', 'When and where');
  await tabTo(page, 'Spoken');
  await page.keyboard.press('Space');
  await tabTo(page, 'At an event');
  await page.keyboard.press('Space');
  await press(page, 'Continue', 'Who it is about');
  await tabTo(page, 'Name');
  await page.keyboard.type('Somebody with a blue badge');
  for (const title of ['Who else', 'Their wishes', 'Evidence', 'Read back']) await press(page, 'Continue', title);
  await tabTo(page, 'File this report');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The case is called')).toBeVisible();
  await tabTo(page, 'Open the case');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Shouted at in the lift.')).toBeVisible();
});

test('the keyboard goes on where somebody was added, recognised or taken out', async () => {
  await using app = await openApp();
  const { page } = app;
  await fileReport(page);
  await takeReport(page);
  await goToStep(page, 'Who it is about');
  const add = page.getByRole('button', { name: 'Add another reported person' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Reported person 2' })).toBeFocused();
  await tabTo(page, 'Name');
  await page.keyboard.type('jose ferer');
  await expect(page.getByRole('button', { name: 'Same person: José Ferrer-Lindqvist' })).toBeVisible();
  await tabTo(page, 'Same person');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Not this person' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(nameField(page, 1)).toBeFocused();
  await page.getByRole('button', { name: 'Remove: Reported person 2' }).focus();
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();
  await tabTo(page, 'Add something they are said to have done');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Allegation 1' })).toBeFocused();
  await tabTo(page, 'What happened, in one line');
  await page.keyboard.type('Blocked the door');
  await page.getByRole('button', { name: 'Remove: Allegation 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Add something they are said to have done' })).toBeFocused();
});

async function press(page: Page, name: string, title: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await expectStep(page, title);
}
