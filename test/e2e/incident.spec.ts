import { expect } from '@playwright/test';
import { expectAccessible, MEMBER, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { choose, mark, openCase, shown, typeDate } from './steps.ts';

test('a case is found by its code name and opened, and its list shows no name of a person', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await fileReport(page);
  await page.getByRole('link', { name: 'Incidents' }).click();
  const grid = page.getByRole('grid', { name: 'Incidents' });
  await expect(grid).toContainText(incident.codeName);
  await expect(grid).not.toContainText('Ferrer');
  await expectAccessible(page);
  await page.getByLabel('Find in code names').fill('following');
  await expect(page.getByText('1 case')).toBeVisible();
  await page.getByLabel('Find in code names').fill('nothing like it');
  await expect(page.getByText('No case says')).toBeVisible();
  await page.getByLabel('Find in code names').fill('');
  await grid.getByRole('link', { name: incident.codeName }).click();
  await expect(page.getByRole('heading', { level: 1, name: incident.codeName })).toBeVisible();
  await expect(page).toHaveTitle('Quiet Room');
  await expectAccessible(page);
});

test('a note is amended and both wordings can be read', async () => {
  await using app = await openApp();
  const { page } = app;
  await openCase(page);
  await page.getByLabel('Add a note').fill('Venue security asked to stay near.');
  await page.getByRole('button', { name: 'Add to the timeline' }).click();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(shown(timeline, 'Venue security asked to stay near.')).toBeVisible();
  await timeline.getByRole('button', { name: 'Amend' }).click();
  await page.getByLabel('New wording').fill('Venue security asked to stay near the main hall.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the new wording' }).click();
  await expect(timeline.getByText('amended once')).toBeVisible();
  await timeline.getByText('Older wording').click();
  await expect(shown(timeline, 'Venue security asked to stay near.', { exact: true })).toBeVisible();
});

test('a task has an owner and a date, and is ticked off', async () => {
  await using app = await openApp();
  const { page } = app;
  await openCase(page);
  await page.getByRole('button', { name: 'Add a task' }).click();
  await page.getByLabel('What is to be done').fill('Follow up with the impacted person');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await mark(page, 'checkbox', /Follow up with the impacted person/);
  await expect(page.getByText('1 done')).toBeVisible();
  await expect(page.getByText('Done: Follow up with the impacted person')).toBeVisible();
});

test('a task is given to another day, and a decision of a meeting is one of them', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  const { id } = await ask<{ id: string }>(page, 'meetings.plan', {
    incidentId: incident.id,
    startsAt: { at: new Date().toISOString(), zone: 'Europe/Lisbon' },
  });
  const [owner] = await ask<{ id: string }[]>(page, 'members.list', {});
  await ask(page, 'meetings.decide', { id, text: 'A spoken warning', owner: owner?.id, due: '2031-05-06' });
  await page.reload();
  await page.getByRole('link', { name: 'Incidents' }).click();
  await page.getByRole('link', { name: incident.codeName }).click();
  await page.getByRole('button', { name: 'Change: A spoken warning' }).click();
  await typeDate(page, 'By when', '2031-06-07');
  await page.getByLabel('What is to be done').fill('A spoken warning, by two of us');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: /by two of us.*7 June 2031/ })).toBeVisible();
  await page.getByRole('tab', { name: /Decisions 1/ }).click();
  await expect(page.getByRole('region', { name: 'Decided in meetings' })).toContainText('A spoken warning');
});

test('the last member who can open a case, or decide it, is not put out', async () => {
  await using app = await openApp();
  const { page } = app;
  await openCase(page);
  await page.getByRole('button', { name: 'Step out, or put somebody out' }).click();
  await choose(page, 'Who', MEMBER);
  await expect(page.getByText('Nobody could open this case any more.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Put out of the case' })).toBeDisabled();
  await mark(page, 'radio', /^Out of the meetings/);
  await expect(page.getByText('Nobody could decide this case any more.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Put out of the meetings' })).toBeDisabled();
});

test('the response clock runs until the reporter was answered', async () => {
  await using app = await openApp();
  const { page } = app;
  await openCase(page);
  await expect(page.getByText(/^Answer: .* left$/)).toBeVisible();
  await page.getByRole('button', { name: 'Mark as answered' }).click();
  await page.getByRole('button', { name: 'Yes, they have been answered' }).click();
  await expect(page.getByText(/^Answered/)).toBeVisible();
  await page.getByRole('button', { name: 'Change where it stands' }).click();
  await expectAccessible(page);
  await mark(page, 'radio', 'Deciding');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Now: Deciding.')).toBeVisible();
});

test('somebody who is known is found before a second entry of them is made', async () => {
  await using app = await openApp();
  const { page } = app;
  await fileReport(page);
  const { incident } = await fileReport(page, { reported: 'Somebody Else', account: 'Shouted at a volunteer.' });
  await page.getByRole('link', { name: 'Incidents' }).click();
  await page.getByRole('link', { name: incident.codeName }).click();
  await page.getByRole('tab', { name: /People/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByLabel('Name, handle, e-mail or description').fill('jose ferrer');
  await page.getByRole('button', { name: 'Choose: José Ferrer-Lindqvist' }).click();
  await expect(page.getByRole('link', { name: 'José Ferrer-Lindqvist' })).toBeVisible();
  await page.getByRole('tab', { name: 'Case' }).click();
  await expect(page.getByText('One other case has the same people in it')).toBeVisible();
});

test('what was typed into a dialog is there again after a lock', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  await page.getByRole('button', { name: 'Edit the facts' }).click();
  await page.getByLabel('Summary').fill('Followed through the hall after a clear no.');
  await app.lock();
  await app.unlock();
  await app.page.getByRole('link', { name: 'Incidents' }).click();
  await app.page.getByRole('link', { name: incident.codeName }).click();
  await app.page.getByRole('button', { name: 'Edit the facts' }).click();
  await expect(app.page.getByLabel('Summary')).toHaveValue('Followed through the hall after a clear no.');
});
