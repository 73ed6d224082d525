import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { shown } from './steps.ts';

test('a banned person is here: one button makes the case; another team is told, and nobody who reported', async () => {
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
  await expect(shown(page, 'At the coffee').first()).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('jose ferrer');
  await expect(page.getByRole('option', { name: /José/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Is here now' })).toBeVisible();
  await page.getByRole('link', { name: 'Tell another team' }).click();
  await expect(page.getByRole('checkbox', { name: /^Ban, all events/ })).toBeChecked();
  await page.getByLabel('Who gets it').fill('Lou');
  await page.getByLabel('Their event or organisation').fill('Lake Days');
  await page.getByLabel('Why they need to know').fill('Has signed up there');
  await page.getByLabel(/In your own words/).fill('Priya Raman reported him.');
  await page.getByRole('button', { name: 'Check what it tells' }).click();
  await expect(page.getByText(/^Take out: “Priya Raman”/)).toBeVisible();
  await page.getByLabel(/In your own words/).fill('Call us before you decide.');
  await page.getByRole('button', { name: 'Check what it tells' }).click();
  await page.getByLabel(/Their age recipient/).fill('age1nobody');
  await page.getByRole('button', { name: 'Seal it to them' }).click();
  await expect(page.getByText('This is no age recipient.')).toBeVisible();
  await expectAccessible(page);
});
