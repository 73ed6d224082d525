import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask } from './cases.ts';
import { mark, openCase, shown } from './steps.ts';

test('what a team promised is owed in each case, and a case closes when it is kept, waived, and followed up', async () => {
  await using app = await openApp();
  const { page } = app;
  const place = (name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name });

  await place('How we work').click();
  await page.getByRole('tab', { name: 'Promises' }).click();
  await expectAccessible(page);
  await mark(page, 'radio', /^The Carpentries/);
  await page.getByRole('button', { name: 'Save the promises' }).click();
  await expect(page.getByText('The dates of open cases were counted anew')).toBeVisible();

  const { incident } = await openCase(page);
  await page.getByRole('tab', { name: /^Owed/ }).click();
  await page.getByRole('button', { name: 'Kept: Acknowledge the report' }).click();
  await expect(page.getByText(/^Kept \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Waive: Meet' }).click();
  await page.getByLabel('Reason').fill('We met in the corridor, without a meeting.');
  await page.getByRole('button', { name: 'Waive it' }).click();
  await page.getByRole('button', { name: 'Plan a follow-up' }).click();
  await page.getByLabel('About what').fill('Did anything come after?');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the follow-up' }).click();
  await expect(page.getByRole('heading', { name: 'Did anything come after?' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Change where it stands' }).click();
  await mark(page, 'radio', /^closed/i);
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText(['answer', /Did anything come after/]);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('2 things are still owed');
  await page.getByRole('button', { name: 'Cancel' }).click();

  await place('Owed').click();
  await expect(page.getByRole('table')).toContainText(incident.codeName);
  await expect(page.getByRole('table')).not.toContainText('Priya');
  await expectAccessible(page);
  const other = { role: 'other', person: { details: { name: 'Wim Zander' } } };
  await ask(page, 'incidents.addParticipant', { incidentId: incident.id, ...other });
  await page.getByRole('button', { name: /^Status message: .*Answer/ }).click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await expect(message).toHaveValue(/still working on your report/);
  const drafted = await message.inputValue();
  await message.fill('Wim Zander spoke to us.');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('alert')).toContainText('“Wim Zander”');
  await message.fill(drafted);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('it leaves the clipboard after a minute')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: incident.codeName }).first().click();
  await page.getByRole('tab', { name: /^Owed/ }).click();
  await page.getByRole('button', { name: 'Kept: Answer' }).click();
  await page.getByRole('button', { name: 'Done: Did anything come after?' }).click();
  await page.getByLabel(/^What came of it/).fill('All is quiet.');
  await page.getByRole('button', { name: 'It is done' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(shown(page, 'All is quiet.')).toBeVisible();
  await ask(page, 'incidents.setStatus', { id: incident.id, status: 'closed' });
});
