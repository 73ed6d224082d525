import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { goToStep, takeReport } from './reports.ts';
import { tabTo } from './steps.ts';

test('while a handle is typed, who may have it is shown with the reason, and one key takes them', async () => {
  await using app = await openApp();
  const { page } = app;
  await ask(page, 'people.create', { name: 'ليلى العامري', handles: ['@layla'], formerNames: ["Dana O'Mirren"] });
  await takeReport(page);
  await goToStep(page, 'Who it is about');
  await page.getByText('Handles, e-mail, other names, organisation').click();
  await page.getByLabel('Handles').fill('layla');
  const suggested = page.getByRole('button', { name: 'Same person: ليلى العامري' });
  await expect(suggested).toBeVisible();
  await expect(page.getByText('Because: same handle')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Alt 1 takes them' })).toBeAttached();
  await expectAccessible(page);
  await page.getByLabel('Handles').fill('');
  await page.getByLabel('Former names').pressSequentially("dana o'miren");
  await expect(page.getByText('Because: former name, spelling')).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('button', { name: 'Not this person' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('ليلى العامري');
});

test('two records of one person are compared, joined by keyboard, and parted again', async () => {
  await using app = await openApp();
  const { page } = app;
  await fileReport(page, { description: 'Tall, red scarf.' });
  await fileReport(page, { reported: 'Jose Ferrer Lindqvist', account: 'Again, at the booth.' });
  await page.getByRole('link', { name: /^People/ }).click();
  await page.getByRole('link', { name: 'José Ferrer-Lindqvist' }).click();
  const alike = page.getByRole('region', { name: 'Might be the same' });
  await expect(alike).toContainText('accents');
  await expectAccessible(page);
  await tabTo(page, 'Compare: Jose Ferrer Lindqvist');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'The same person' });
  await expect(dialog.getByRole('table')).toContainText('Tall, red scarf.');
  await expectAccessible(page);
  await tabTo(page, 'Join the two');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  const main = page.getByRole('main');
  await expect(main).toContainText('This record joins two: José Ferrer-Lindqvist, entered on');
  await expect(main).toContainText('Jose Ferrer Lindqvist');
  await expect(page.getByRole('region', { name: 'Cases' }).getByRole('listitem')).toHaveCount(2);
  await expect(alike).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^People/ }).click();
  await expect(page.getByRole('link', { name: 'Jose Ferrer Lindqvist', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'José Ferrer-Lindqvist' }).click();

  await tabTo(page, 'Undo the joining');
  await page.keyboard.press('Enter');
  await expect(page.getByText('stays with the one that was kept')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo the joining', exact: true }).click();
  await expect(alike).toBeVisible();
  await expect(page.getByRole('region', { name: 'Cases' }).getByRole('listitem')).toHaveCount(1);
});

test('former names are marked as such, and a code name is invented at one press', async () => {
  await using app = await openApp();
  const { page } = app;
  await fileReport(page);
  await openPerson(page, 'José Ferrer-Lindqvist');
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Former names').fill('Josefa Ferrer');
  await page.getByRole('button', { name: 'Invent one' }).click();
  await expect(page.getByLabel('Code name')).toHaveValue(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main')).toContainText('Never in anything that leaves the app.');
  await expectAccessible(page);
  await page.getByRole('link', { name: /^People/ }).click();
  await page.getByLabel('Find by name').fill('josefa');
  await expect(page.getByRole('row', { name: /former name/ })).toContainText('José Ferrer-Lindqvist');
  await expect(page.getByRole('main')).not.toContainText('Josefa');
});

async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: /^People/ }).click();
  await page.getByRole('link', { name }).click();
}
