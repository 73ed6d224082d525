import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask } from './cases.ts';

const RECEIVED = { at: '2027-03-04T12:40:00.000Z', zone: 'Europe/Lisbon' };

test('somebody asks what is held about them: searched, answered with others masked, ended', async () => {
  await using app = await openApp();
  const { page } = app;
  const told = { reported: [{ told: { name: 'Anna Abend' } }], reporter: { told: { name: 'Priya Raman' } } };
  const report = {
    receivedAt: RECEIVED,
    channel: 'spoken',
    setting: 'event',
    account: 'Anna shouted at Priya.',
    ...told,
  };
  await ask(page, 'reports.file', { report });
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  await page.getByRole('link', { name: 'People who ask' }).click();
  await page.getByRole('button', { name: 'Somebody asks' }).first().click();
  await page.getByLabel('Who asks').fill('Anna Abend');
  await page.getByRole('button', { name: /This is them/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anna Abend' })).toBeFocused();

  await page.getByRole('button', { name: 'Search everything' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^Reports/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Draft it from the records' }).press('Enter');
  const answer = page.getByRole('textbox', { name: 'Answer', exact: true });
  await expect(answer).toHaveValue(/you are somebody it is about/);
  await answer.fill('You are in one case. Priya Raman reported it.');
  await page.getByRole('button', { name: 'Save and check' }).press('Enter');
  await expect(page.getByText(/^Would reveal Priya Raman/).first()).toBeVisible();
  await answer.fill('You are in one case.');
  await page.getByRole('button', { name: 'Save and check' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Save as a PDF' })).toBeVisible();
  await page.getByRole('button', { name: 'It is answered' }).press('Enter');
  await page.getByRole('dialog').getByLabel('In a sentence').fill('Read to her.');
  await page.getByRole('dialog').getByRole('button', { name: 'It is answered' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Answered, ')).toBeVisible();
});
