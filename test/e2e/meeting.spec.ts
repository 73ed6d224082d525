import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, openApp } from './app.ts';
import type { FiledCase } from './cases.ts';
import { choose, openCase, typeDate, typeTime } from './steps.ts';

test('a meeting is called from a case, held, and its decision is a task of the case', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await callMeeting(page);
  await expect(page.getByRole('heading', { level: 1, name: `Meeting on ${incident.codeName}` })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('What happened', { exact: true }).fill('Read aloud. Two witnesses say the same.');
  await page.getByLabel('Past incidents and patterns').click();
  await expect(page.getByText('Typed, not in the record yet')).toBeHidden();

  await page.getByLabel('What is decided').fill('Spoken warning, two of us, after lunch');
  await choose(page, 'Who does it', /./);
  await typeDate(page, 'By when', '2031-05-06');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(
    page.getByRole('region', { name: 'Decisions' }).getByText('Spoken warning, two of us, after lunch'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'End the meeting' }).click();
  await expect(page.getByRole('dialog').getByText(/headings have/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click();
  await expect(page.getByText(/^Held/)).toBeVisible();
  await expect(page.getByLabel('What is decided')).toBeHidden();
  await expect(page.getByText('Read aloud. Two witnesses say the same.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Open the case' }).click();
  await expect(page.getByRole('checkbox', { name: /Spoken warning, two of us/ })).toBeVisible();
  await expect(page.getByText('Meeting held: 1 decision.')).toBeVisible();
});

test('all meetings stand in one list by code name', async () => {
  await using app = await openApp();
  const { page } = app;
  await page.getByRole('link', { name: 'Meetings' }).click();
  await expect(page.getByText('No meeting yet')).toBeVisible();
  await expectAccessible(page);
  const { incident } = await callMeeting(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Meetings' }).click();
  await expect(page.getByRole('table').getByRole('link', { name: incident.codeName })).toBeVisible();
  await expect(page.getByRole('table')).not.toContainText('Ferrer');
  await expectAccessible(page);
});

test('minutes that were typed and not left yet are there after a lock, and said not to be in the record', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await callMeeting(page);
  await page.getByLabel('What we do').fill('A spoken warning is what fits.');
  await app.lock();
  await app.unlock();
  await app.page.getByRole('navigation').getByRole('link', { name: 'Meetings' }).click();
  await app.page.getByRole('link', { name: incident.codeName }).click();
  await expect(app.page.getByLabel('What we do')).toHaveValue('A spoken warning is what fits.');
});

async function callMeeting(page: Page): Promise<FiledCase> {
  const filed = await openCase(page);
  await page.getByRole('button', { name: 'Call a meeting' }).click();
  const dialog = page.getByRole('dialog');
  await typeTime(page, 'Time', '13:30');
  await dialog.getByLabel(/^Place/).fill('Room 4');
  await dialog.getByRole('button', { name: 'Call the meeting' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Meeting on/ })).toBeVisible();
  return filed;
}
