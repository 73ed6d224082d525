import { expect, type Page } from '@playwright/test';
import { type App, expectAccessible, MEMBER, openApp, PASSPHRASE, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { confirmRecoveryKey, readRecoveryKey } from './recovery.ts';
import { choose, mark } from './steps.ts';

const NOOR = 'nine patient otters wait in rain';

test('somebody hands over a sealed package, the successor takes it and gives a receipt, and the old passphrase fails', async () => {
  await using app = await openApp();
  await ask(app.page, 'members.add', { name: 'Noor Aziz', role: 'lead', passphrase: NOOR });
  const { incident } = await fileReport(app.page);

  await openHandovers(app.page);
  await app.page.getByRole('button', { name: 'Begin a handover' }).click();
  const begin = app.page.getByRole('dialog');
  await mark(app.page, 'radio', /^In a case file of their own/);
  await choose(app.page, 'Who takes over', 'Somebody who is no member here');
  await begin.getByLabel('Name of the successor').fill('Kim Sato');
  await begin.getByRole('button', { name: 'Begin a handover' }).click();
  const title = `From ${MEMBER} to Kim Sato`;
  await expect(app.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await choose(app.page, 'Give their tasks and follow-ups to', 'Noor Aziz');
  await app.page.getByRole('button', { name: 'Give them over' }).click();
  await expect(app.page.getByText(/were? given over|was given over/)).toBeVisible();
  await mark(app.page, 'checkbox', 'We went through this: What is to do');
  await expect(app.page.getByRole('checkbox', { name: 'We went through this: What is to do' })).toBeChecked();
  const { passphrase, words } = await makePackage(app.page);
  await expectAccessible(app.page);

  const receipt = await takeOver(app, { passphrase, words, codeName: incident.codeName });
  await endAccess(app, { title, receipt });
});

async function openHandovers(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  await page.getByRole('link', { name: 'Go to handover' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Handover' })).toBeVisible();
}

async function makePackage(page: Page): Promise<{ passphrase: string; words: string }> {
  await page.getByRole('button', { name: 'Make the package' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('output')).toHaveText(/(\w+ ){6}\w+/);
  const passphrase = await dialog.locator('output').innerText();
  await dialog.getByRole('button', { name: 'Choose where it goes' }).click();
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 30_000 });
  const words = await page.getByRole('status', { name: 'Its eight words' }).innerText();
  expect(words.split(' ')).toHaveLength(8);
  return { passphrase, words };
}

/** In a case file of their own; answers with the receipt. */
async function takeOver(
  app: App,
  { passphrase, words, codeName }: { passphrase: string; words: string; codeName: string },
): Promise<string> {
  await app.lock();
  const parent = await ask<{ grant: string }>(app.page, 'desk.grantPath', {
    purpose: 'case-file-parent',
    folder: app.folder,
  });
  const own = { name: 'Lake', organisation: 'Lake Club', member: 'Kim Sato', passphrase: NOOR };
  await ask(app.page, 'session.create', { folder: parent.grant, ...own });
  await app.page.reload();
  const { page } = app;
  await openHandovers(page);
  await page.getByRole('button', { name: 'Open a package' }).click();
  await page.getByRole('button', { name: 'Choose the package' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Handover .*age$/ })
    .click();
  await expect(page.getByRole('status', { name: 'Its eight words' })).toHaveText(words);
  await page.getByLabel('Passphrase of the package').fill(passphrase);
  await page.keyboard.press('Enter');

  const question = page.getByRole('radiogroup', { name: codeName });
  await expect(question).toBeVisible({ timeout: 30_000 });
  await expect(question).toContainText('José Ferrer-Lindqvist');
  await expect(page.getByText('He kept following me')).toHaveCount(0);
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Answer for each case' })).toBeVisible();
  await expectAccessible(page);
  await question.locator('label').filter({ hasText: /^No$/ }).click();
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Taken over' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: codeName }).first()).toBeVisible();
  await expectAccessible(page);
  return page.getByRole('status', { name: 'The receipt' }).innerText();
}

/** The one who stays ends it, with who leaves at the keyboard for their passphrase. */
async function endAccess(app: App, { title, receipt }: { title: string; receipt: string }): Promise<void> {
  await app.lock();
  await app.page.getByRole('button', { name: 'Another case file' }).click();
  await app.page.getByRole('button', { name: /^Example/ }).click();
  await app.unlock(NOOR);
  const { page } = app;
  await page.getByRole('link', { name: title }).click(); // reminded of on Today
  await page.getByLabel('The receipt').fill(receipt.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Check the receipt' }).click();
  await expect(page.getByText(/The receipt is right/)).toBeVisible();
  await page.getByRole('button', { name: `End the access of ${MEMBER}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(`Passphrase of ${MEMBER}`).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: `End the access of ${MEMBER}` }).click();
  await confirmRecoveryKey(page, await readRecoveryKey(page));
  await page.getByRole('link', { name: title }).click(); // the way back from the new recovery key
  await expect(page.getByText('The old passphrase no longer opens this case file.')).toBeVisible();
  await expectAccessible(page);

  await app.lock();
  await app.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('alert')).toContainText('That did not open the case file.');
}
