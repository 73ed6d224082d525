import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';

test('a banned person is here: one button makes the case and shows the first steps', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await fileReport(page);
  const { participants } = await ask<{ participants: { role: string; person: { id: string } }[] }>(
    page,
    'incidents.get',
    { id: incident.id },
  );
  const [owner] = await ask<{ id: string }[]>(page, 'members.list', {});
  const personId = participants.find(({ role }) => role === 'reported')?.person.id;
  const about = { incidentId: incident.id, personId, owner: owner?.id };
  await ask(page, 'sanctions.impose', {
    ...about,
    ...{ kind: 'ban', scope: 'all-events', startsOn: '2026-01-01', endsOn: null },
  });

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Ban list/ })
    .click();
  await page.getByRole('button', { name: 'José Ferrer-Lindqvist is here now' }).click();
  await expect(page.getByText('They have not been told of every ban.')).toBeVisible();
  await page.getByLabel('Where they are').fill('At the coffee');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'First steps' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByText('Tell the team').click();
  await expect(page.getByRole('checkbox', { name: /Tell the team/ })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the case' }).click();
  await expect(page.getByText('At the coffee').first()).toBeVisible();
});
