import { expect, type Page } from '@playwright/test';
import { openApp, test } from './app.ts';
import { type FiledCase, fileReport } from './cases.ts';
import { expectFocus, tabTo } from './steps.ts';

test('the whole way from the list to the dossier works without a pointer', async () => {
  test.slow(); // some four hundred keys
  await using app = await openApp();
  const { page } = app;
  const { incident } = await fileReport(page);
  await openFromList(page, incident);
  await writeNote(page);
  await addTask(page);
  await meet(page);
  await decideSanction(page, incident);
  await exportDossier(page);
});

test('search opens a case without a pointer, and Escape leaves it', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await fileReport(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(incident.codeName.slice(0, 5).toLowerCase());
  await expect(page.getByRole('option').first()).toContainText(incident.codeName);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(incident.codeName.slice(0, 5).toLowerCase());
  await expect(page.getByRole('option').first()).toContainText(incident.codeName);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: incident.codeName })).toBeFocused();
});

test('when the button that had the focus is gone with what was done, the heading takes it', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await fileReport(page);
  await openFromList(page, incident);
  await tabTo(page, 'Mark as answered');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Yes, they have been answered');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Answered/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: incident.codeName })).toBeFocused();
});

async function openFromList(page: Page, { codeName }: FiledCase['incident']): Promise<void> {
  await tabTo(page, /^Incidents/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Incidents' })).toBeFocused();
  await expect(page.getByRole('row', { name: new RegExp(codeName) })).toBeVisible(); // the place has the same name
  await tabTo(page, /^Incidents/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: codeName })).toBeFocused();
}

async function writeNote(page: Page): Promise<void> {
  await tabTo(page, 'Add a note');
  await page.keyboard.type('Walked with them to the quiet room.');
  await tabTo(page, 'Add to the timeline');
  await page.keyboard.press('Enter');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText('Walked with them to the quiet room.')).toBeVisible();
}

async function addTask(page: Page): Promise<void> {
  await tabTo(page, 'Add a task');
  await page.keyboard.press('Enter');
  await expectFocus(page, 'What is to be done');
  await page.keyboard.type('Follow up with the impacted person');
  await tabTo(page, /^Add$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /^Follow up/ })).toBeVisible();
  await expectFocus(page, 'Add a task');
}

async function meet(page: Page): Promise<void> {
  await tabTo(page, 'Call a meeting');
  await page.keyboard.press('Enter');
  await tabTo(page, /^hour/);
  await page.keyboard.type('1330');
  await tabTo(page, 'Call the meeting');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: /^Meeting on/ });
  await expect(heading).toBeFocused();
  await tabTo(page, 'What is decided');
  await page.keyboard.type('Spoken warning, two of us, after lunch');
  await tabTo(page, 'Who does it');
  await choose(page);
  await tabTo(page, /^day/);
  await page.keyboard.type('06052031');
  await tabTo(page, 'Record the decision');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Decisions' }).getByText('Spoken warning')).toBeVisible();
  await tabTo(page, 'End the meeting');
  await page.keyboard.press('Enter');
  await tabTo(page, 'End the meeting');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Held/)).toBeVisible();
  await expect(heading).toBeFocused();
}

async function decideSanction(page: Page, { codeName }: FiledCase['incident']): Promise<void> {
  await tabTo(page, 'Open the case');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: codeName })).toBeFocused();
  await tabTo(page, /^Case$/);
  for (let tab = 0; tab < 5; tab++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Decided in meetings' }).getByText('Spoken warning')).toBeVisible();
  await tabTo(page, 'Add a sanction');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Choose… What/);
  await choose(page, 'ban');
  await tabTo(page, 'Who carries it out');
  await choose(page);
  await tabTo(page, 'Save the sanction');
  await page.keyboard.press('Enter');
  await expect(page.getByText('decided, not told yet')).toBeVisible();
  await expectFocus(page, 'Add a sanction');
}

async function exportDossier(page: Page): Promise<void> {
  await tabTo(page, /^Export$/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Choose a place and save');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Save here');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Saved' })).toBeVisible({ timeout: 30_000 });
  await tabTo(page, 'Done');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectFocus(page, /^Export$/);
}

/** Opens the list of choices that has the focus and takes what begins so, or the first one. */
async function choose(page: Page, begins = ''): Promise<void> {
  // What has the focus may still be scrolled to, and a list closes when that moves; no person is as quick.
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type(begins);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
}
