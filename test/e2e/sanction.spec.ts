import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, openApp } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { choose, mark, openCase, typeDate } from './steps.ts';

test('a ban that is decided in a case stands on the ban list and is found under a misspelt name', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  await page.getByRole('tab', { name: /Decisions/ }).click();
  await expect(page.getByText('No sanction decided')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add a sanction' }).click();
  await page.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(page.getByText('This is needed.').first()).toBeVisible();
  await choose(page, 'What', 'Ban');
  await page.getByLabel(/^Conditions/).fill('May ask to return after two years.');
  await expect(page.getByText('It puts a person on the ban list.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(page.getByText('in force', { exact: true })).toBeVisible();

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Ban list/ })
    .click();
  await expect(page.getByText('in force today: 1')).toBeVisible();
  for (const typed of ['jose ferrer', 'lindqvist josé', 'jsoe ferer', '@jferrer']) {
    await page.getByLabel('Find by name, handle or e-mail').fill(typed);
    await expect(page.getByRole('link', { name: 'José Ferrer-Lindqvist' }), typed).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByLabel('Find by name, handle or e-mail').fill('Matilda Quist');
  await expect(page.getByText('Nobody on the list fits')).toBeVisible();
  await page.getByLabel('Find by name, handle or e-mail').fill('');
  await page.getByRole('table').getByRole('link', { name: incident.codeName }).click();
  await expect(page.getByRole('heading', { level: 1, name: incident.codeName })).toBeVisible();
});

test('a sanction that was lifted stays in the record, and its person leaves the ban list', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await fileReport(page);
  await ban(page, incident.id);
  await page.getByRole('navigation').getByRole('link', { name: 'Incidents' }).click();
  await page.getByRole('link', { name: incident.codeName }).click();
  await page.getByRole('tab', { name: /Decisions/ }).click();
  await page.getByRole('button', { name: 'Lift: Ban' }).click();
  await page.getByLabel('Reason').fill('It was somebody else.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lift it' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('It was somebody else.')).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Ban list/ })
    .click();
  await expect(page.getByText('Nobody is on the ban list')).toBeVisible();
  await mark(page, 'checkbox', 'Show ended and lifted ones too');
  await expect(page.getByRole('table')).toContainText('José Ferrer-Lindqvist');
});

test('a last day before the first is refused beside the field', async () => {
  await using app = await openApp();
  const { page } = app;
  await openCase(page);
  await page.getByRole('tab', { name: /Decisions/ }).click();
  await page.getByRole('button', { name: 'Add a sanction' }).click();
  await choose(page, 'What', 'No talks');
  await mark(page, 'radio', 'A date');
  await typeDate(page, 'Last day', '2020-01-01');
  await page.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(page.getByText('The last day cannot be before the first.')).toBeVisible();
});

async function ban(page: Page, incidentId: string): Promise<void> {
  const { participants } = await ask<{ participants: { role: string; person: { id: string } }[] }>(
    page,
    'incidents.get',
    { id: incidentId },
  );
  const [owner] = await ask<{ id: string }[]>(page, 'members.list', {});
  await ask(page, 'sanctions.impose', {
    incidentId,
    personId: participants.find(({ role }) => role === 'reported')?.person.id,
    kind: 'ban',
    scope: 'all-events',
    startsOn: '2026-01-01',
    endsOn: null,
    owner: owner?.id,
  });
}
