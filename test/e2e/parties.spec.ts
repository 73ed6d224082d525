import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';

const NOOR = 'nine patient otters wait in rain';

test('a member who is the reported person is named as such; the case and its meetings close to them', async () => {
  await using app = await openApp();
  const { page } = app;
  await ask(page, 'members.add', { name: 'Noor Aziz', role: 'responder', passphrase: NOOR });
  const { incident } = await fileReport(page, { reported: 'Noor Ayesha Aziz' });
  await page.getByRole('navigation').getByRole('link', { name: 'Members' }).click();
  await page.getByRole('button', { name: 'Edit Noor Aziz' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Also a person in this case file').fill('Noor Ay');
  await dialog.getByRole('button', { name: 'Same person: Noor Ayesha Aziz' }).click();
  await expect(dialog.getByText('Cases this person is in are closed to this member')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await ask(page, 'conflicts.answer', { incidentId: incident.id, answer: 'none' });
  await page.getByRole('link', { name: incident.codeName }).click();
  await expect(page.getByText('Noor Aziz is one of the people in this case')).toBeVisible();

  await app.lock();
  await app.unlock(NOOR);
  await app.page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await app.page.getByRole('link', { name: incident.codeName }).click();
  await expect(app.page.getByText('You are out of this case')).toBeVisible();
  await expect(app.page.getByText('He kept following me')).toHaveCount(0);
  await expectAccessible(app.page);
});
