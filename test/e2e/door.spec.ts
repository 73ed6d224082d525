import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { today } from '../../electron/cli/today.ts';
import { type App, expectAccessible, openApp, PASSPHRASE, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { openForm } from './open-form.ts';
import { shown } from './steps.ts';

const NAME = 'First and last name';

test('a door list answers on another device, and door mode lets nobody out of it', async () => {
  await using app = await openApp();
  await makeEvent(app.page);
  await goToDoor(app.page);
  const code = await writeList(app);
  await useList(join(app.folder, `list-${today()}.html`), code);
  await standAtDoor(app.page);
  await tryToLeave(app.page);
  await leave(app.page);
});

async function makeEvent(page: Page): Promise<void> {
  const { incident } = await fileReport(page, { reported: 'Rita Reported' });
  const { participants } = await ask<{ participants: { role: string; person: { id: string } }[] }>(
    page,
    'incidents.get',
    {
      id: incident.id,
    },
  );
  const personId = participants.find(({ role }) => role === 'reported')?.person.id;
  const { member } = await ask<{ member: { id: string } }>(page, 'session.state', {});
  const term = { kind: 'ban', scope: 'everywhere', startsOn: today(), endsOn: null };
  await ask(page, 'sanctions.impose', { incidentId: incident.id, personId, owner: member.id, ...term });
  await ask(page, 'events.create', { event: { name: 'Lake Days', startsOn: today(), endsOn: today() } });
}

async function goToDoor(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Events' }).click();
  await page.getByRole('link', { name: 'Lake Days' }).click();
  await page.getByRole('tab', { name: 'At the door' }).click();
  await page.getByRole('button', { name: 'Begin door mode' }).click();
  await expect(page.getByText('Whoever is at the door must know whom to call').first()).toBeVisible();
  await page.getByLabel('Who is called').fill('Ada Lead');
  await page.getByLabel('How to reach them').fill('Radio 3');
}

async function writeList({ page }: App): Promise<string> {
  await page.getByRole('button', { name: 'Write a door list' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save here' }).click();
  const code = (await page.locator('.door-code strong').textContent()) ?? '';
  expect(code).toMatch(/^\w{5}-\w{5}$/);
  await page.getByLabel('A name', { exact: true }).fill('rita repotred');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The list says: call the lead.')).toBeVisible();
  await expect(page.getByText('Ada Lead')).toHaveCount(0);
  await expectAccessible(page);
  return code;
}

/** On another device: a browser of its own, without a network. */
async function useList(path: string, code: string): Promise<void> {
  await using list = await openForm(path);
  const { page } = list;
  await page.getByLabel('Code').fill('aaaaa-aaaaa');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('That is not the code of this list.');
  await page.getByLabel('Code').fill(code.toUpperCase());
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(NAME)).toBeFocused();
  await page.keyboard.type('R. Reported');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('in full');
  await page.getByLabel(NAME).fill('Reported, Rità');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Call the lead' })).toBeVisible();
  await expect(shown(page, 'Radio 3')).toBeVisible();
  await page.keyboard.type('Olga Novak'); // in the place of the name before
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Clear' })).toBeVisible();
  await expectAccessible(page);
  expect([list.requests, await list.kept()]).toEqual([[], []]);
}

async function standAtDoor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin door mode' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin door mode' }).click();
  await expect(page.getByLabel('Name of whoever comes in')).toBeFocused();
  await page.keyboard.type('rita');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Call the lead' })).toBeVisible();
  await expect(page.getByText('Reported')).toHaveCount(0);
  await page.keyboard.type('Olga Novak');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Clear' })).toBeVisible();
  await expectAccessible(page);
}

/** Every key that leads somewhere else in the app, the browser's own, another page, and the bridge itself. */
async function tryToLeave(page: Page): Promise<void> {
  for (const keys of ['Alt+ArrowLeft', 'Control+j', 'Control+k', 'Control+/', 'Escape', 'Backspace', 'F5'])
    await page.keyboard.press(keys);
  await page.evaluate(() => history.back());
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'At the door' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const path of [
    'incidents.list',
    'people.list',
    'quickNotes.list',
    'search.find',
    'session.leave',
    'drafts.list',
  ])
    await expect(ask(page, path, {})).rejects.toThrow(/at the door|no such procedure/);
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Leave door mode' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('That is not the passphrase');
  await expectAccessible(page);
  await page.waitForTimeout(1000); // one has to wait after a wrong one
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
}
