import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { choose, expectFocus, typeDate } from './steps.ts';

test('a ban is told first, then carried out in every space, by the keyboard; an event says whom it keeps out', async () => {
  await using app = await openApp();
  const { page } = app;
  const ban = await decideBan();
  const places = page.getByRole('navigation', { name: 'Places' });

  await places.getByRole('link', { name: 'Events' }).press('Enter');
  await page.getByRole('button', { name: 'Add an event' }).press('Enter');
  await page.getByRole('button', { name: 'Save the event' }).press('Enter');
  await expect(page.getByText('An event needs a name.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Lake Days');
  await typeDate(page, 'First day', '2031-05-06');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the event' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Lake Days' })).toBeFocused();
  await expect(page.getByRole('cell', { name: 'José Ferrer-Lindqvist' })).toBeVisible();
  await expectAccessible(page);

  await places.getByRole('link', { name: 'Ban list' }).press('Enter');
  await page.getByRole('link', { name: 'Where bans are carried out' }).press('Enter');
  await addSpace('Garden chat');
  await addSpace('Lake walks', 'Series of events');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'José Ferrer-Lindqvist' }).focus();
  await page.keyboard.press('ArrowRight');
  await expectFocus(page, 'José Ferrer-Lindqvist, Garden chat: to do');
  await page.keyboard.press('Enter');
  await expect(page.getByText('They were not told yet.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'They are locked out' })).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await ask(page, 'sanctions.record', { id: ban.id, kind: 'told', on: ban.startsOn });
  await places.getByRole('link', { name: 'Today' }).press('Enter');
  await expect(page.getByText('Carry out the ban where people meet')).toBeVisible();
  await places.getByRole('link', { name: 'Ban list' }).press('Enter');
  await page.getByRole('link', { name: 'Where bans are carried out' }).press('Enter');
  await page.getByRole('button', { name: /Garden chat: to do/ }).press('Enter');
  await page.getByLabel(/^Note/).fill('By the moderators, also the second account');
  await page.getByRole('button', { name: 'Write it down' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectFocus(page, 'Garden chat: locked out');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'What was done' })).toContainText('also the second account');
  await page.keyboard.press('Escape');

  async function addSpace(name: string, kind?: string): Promise<void> {
    await page.getByRole('button', { name: 'Add a space' }).press('Enter');
    await page.getByLabel('Name', { exact: true }).fill(name);
    if (kind !== undefined) await choose(page, 'Kind', kind);
    await expect(page.getByRole('checkbox', { name: /José/ })).toBeChecked();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save the space' }).press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('columnheader', { name })).toBeVisible();
  }

  async function decideBan(): Promise<{ id: string; startsOn: string }> {
    const { incident } = await fileReport(page);
    const { participants } = await ask<{ participants: { role: string; person: { id: string } }[] }>(
      page,
      'incidents.get',
      { id: incident.id },
    );
    const [owner] = await ask<{ id: string }[]>(page, 'members.list', {});
    return ask(page, 'sanctions.impose', {
      incidentId: incident.id,
      personId: participants.find(({ role }) => role === 'reported')?.person.id,
      ...{ kind: 'ban', scope: 'everywhere', startsOn: '2026-01-01', endsOn: null, owner: owner?.id },
    });
  }
});
