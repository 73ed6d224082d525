import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask } from './cases.ts';
import { mark, openCase, tabTo } from './steps.ts';

test('a case is anonymised by keyboard once its code name is typed, and every screen still opens', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  for (const { id } of await ask<{ id: string }[]>(page, 'tasks.list', { incidentId: incident.id }))
    await ask(page, 'tasks.setDone', { id, done: true });
  await ask(page, 'promises.keep', { incidentId: incident.id, promise: 'answer' });
  await page.getByRole('button', { name: 'Change where it stands' }).click();
  await mark(page, 'radio', /^Closed/);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: 'Erase this case' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'What this does not reach' })).toBeVisible();
  await expect(dialog).toContainText('2 people go as well');
  await expectAccessible(page);
  await tabTo(page, 'Go on');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: /Type the code name/ })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Anonymise for good' })).toBeDisabled();
  await page.keyboard.type(incident.codeName.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  await expect(page.getByRole('heading', { name: 'Anonymised 1' })).toBeVisible();
  await expect(page.getByText(/^Anonymised on /)).toBeVisible();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(page.getByRole('tabpanel').getByRole('alert')).toHaveCount(0);
  }
  for (const place of ['Today', 'People', 'Records']) {
    await page.getByRole('navigation').getByRole('link', { name: place }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('José')).toHaveCount(0);
  }
  await expectAccessible(page);
});
