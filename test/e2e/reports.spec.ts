import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { answer, answerRequired, goToStep, nameField, takeReport } from './reports.ts';
import { mark, openCase, shown } from './steps.ts';

test('a tick of a first action keeps its time, which can be put right', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await expect(page.getByText('Summon security or police · A private place')).toBeVisible();
  await answer(page, 'Does it need action now?', 'Threat or danger to anyone');
  await mark(page, 'checkbox', 'Summon security or police');
  await page.getByRole('button', { name: 'Correct the time: Summon security or police' }).click();
  await page.getByRole('group', { name: 'Done at' }).getByRole('spinbutton', { name: /^hour/ }).click();
  await page.keyboard.type('0005');
  await expect(page.getByText(/Done .* \d{4}, 00:05/)).toBeVisible();
  await expectAccessible(page);
  await goToStep(page, 'When and where');
  await answerRequired(page);
  await goToStep(page, 'Read back');
  await expect(page.getByRole('main')).toContainText(/Summon security or police, .*00:05/);
  await page.getByRole('button', { name: 'File this report' }).click();
  await page.getByRole('link', { name: 'Open the case' }).click();
  await expect(page.getByText(/Summon security or police, .*00:05/)).toBeVisible();
});

test('what was taken down and what was corrected on reading it back are both kept', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await page.getByLabel('Who else of the team is with you').fill('Noor A.');
  await goToStep(page, 'What happened');
  await page.getByLabel('In their own words').fill('He pushed me at noon.');
  await goToStep(page, 'Read back');
  await answer(page, 'Was it read back?', 'Yes, and it was corrected');
  await expect(page.getByText('The reading was not begun above')).toBeVisible();
  await page.getByRole('button', { name: 'Begin reading it back' }).click();
  await page.getByRole('button', { name: 'Say how the report came.' }).click(); // asked before anything is read aloud
  await answerRequired(page);
  await goToStep(page, 'Read back');
  await page.getByRole('button', { name: 'Begin reading it back' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Reading back since' })).toBeFocused();
  await page.getByRole('button', { name: 'Change: What happened' }).click();
  await page.getByLabel('In their own words').fill('She pushed me at noon.');
  await app.lock();
  await app.unlock();
  await corrected(app.page);
});

/** After a lock, which is another page. */
async function corrected(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take a report' }).click();
  await page.getByRole('link', { name: /^Go on with the report/ }).click();
  await goToStep(page, 'Read back');
  await expect(page.getByText('both versions will be kept')).toBeVisible();
  await answer(page, 'Was it read back?', 'Yes, and it was corrected');
  await page.getByLabel('Who else of the team is with you').fill('Kim B.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'File this report' }).click();
  await page.getByRole('link', { name: 'Open the case' }).click();
  const taken = page.getByRole('article').filter({ hasText: 'As taken down' }).last();
  await expect(taken).toContainText('He pushed me at noon.');
  await expect(taken).toContainText('with Noor A. present');
  const afterwards = page.getByRole('article').filter({ hasText: 'As corrected when it was read back' }).last();
  await expect(afterwards).toContainText('She pushed me at noon.');
  await expect(afterwards).toContainText('with Kim B. present');
  await expectAccessible(page);
}

test('a filed report is read back later, and the dialog that was closed has lost nothing', async () => {
  await using app = await openApp();
  const { page } = app;
  await openCase(page);
  const open = page.getByRole('button', { name: 'Record a reading back' });
  await open.click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Say how it went.')).toBeVisible();
  await answer(page, 'Was it read back?', 'Yes, and it was corrected');
  await words(page).fill('It was in the cellar.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await open.click();
  await expect(words(page)).toHaveValue('It was in the cellar.');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Versions of this report' })).toBeVisible();
  await expect(page.locator('blockquote')).toHaveText('It was in the cellar.');
});

test('a second report goes to the open case of the same person, with its allegations, each with its finding', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await fileReport(page);
  await takeReport(page);
  await goToStep(page, 'When and where');
  await answerRequired(page);
  await goToStep(page, 'Who it is about');
  await nameField(page).fill('jose ferer');
  await page.getByRole('button', { name: /^Same person/ }).click();
  await page.getByRole('button', { name: 'Add another reported person' }).click();
  await nameField(page).fill('Rex Other');
  await setDown(page, 1, 'Blocked the door');
  await mark(page, 'checkbox', 'Rex Other');
  await setDown(page, 2, 'Laughed at her');
  await expectAccessible(page);
  await goToStep(page, 'Read back');
  await expect(page.getByRole('main')).toContainText('Blocked the door\nRex Other');
  await mark(page, 'radio', new RegExp(`^${incident.codeName}`));
  await page.getByLabel('Find another by its code name').fill('no case is called this');
  await expect(page.getByText('No open case is called so.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'File this report' }).click();
  await expect(page.getByText('It is one more of the case called')).toBeVisible();
  await page.getByRole('link', { name: 'Open the case' }).click();
  await expect(page.getByRole('heading', { name: /^Report received/ })).toHaveCount(2);
  await findings(page);
});

async function findings(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Allegations 2' }).click();
  await expect(page.getByText('Against Rex Other')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make a finding: allegation 1' }).click();
  await mark(page, 'radio', /^Cannot be established/);
  await page.getByRole('button', { name: 'Save the finding' }).click();
  await expect(page.getByText('A finding needs its reasons.')).toBeVisible();
  await page.getByLabel('Reasons').fill('Nobody else was there.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the finding' }).click();
  await expect(shown(page, 'Nobody else was there.')).toBeVisible();
  await page.getByRole('button', { name: 'Reword: allegation 2' }).click();
  await page.getByLabel('What they are said to have done').fill('Laughed at them');
  await page.getByRole('button', { name: 'Save the wording' }).click();
  await expect(page.getByRole('heading', { name: 'Laughed at them' })).toBeVisible();
  await page.getByRole('button', { name: 'Add an allegation' }).click();
  await page.getByLabel('What they are said to have done').fill('Hid the keys');
  await page.getByRole('button', { name: 'Save the allegation' }).click();
  await expect(page.getByRole('tab', { name: 'Allegations 3' })).toBeVisible();
  await expect(page.getByText('Cannot be established', { exact: true })).toHaveCount(1);
}

test('a case that was closed meanwhile takes no report, and another can be chosen', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await fileReport(page);
  await takeReport(page);
  await goToStep(page, 'What happened');
  await page.getByLabel('In their own words').fill('Again.');
  await goToStep(page, 'When and where');
  await answerRequired(page);
  await goToStep(page, 'Read back');
  await page.getByLabel('Find another by its code name').fill(incident.codeName);
  await mark(page, 'radio', new RegExp(`^${incident.codeName}`));
  await ask(page, 'incidents.markAnswered', { id: incident.id });
  await ask(page, 'incidents.setStatus', { id: incident.id, status: 'closed' });
  await page.getByRole('button', { name: 'File this report' }).click();
  await expect(page.getByText(`The case “${incident.codeName}” is closed.`)).toBeVisible();
  await mark(page, 'radio', 'No, a new case');
  await expect(page.getByRole('main')).toContainText('Again.');
  await page.getByRole('button', { name: 'File this report' }).click();
  await expect(page.getByText('The case is called')).toBeVisible();
});

test('an unfinished report of the first version of the app opens with all that was typed', async () => {
  await using app = await openApp();
  const { page } = app;
  const someone = { known: null, otherNames: [], handles: [], emails: [], contact: '', description: '' };
  const fields = { account: 'From before', situation: 'danger', firstActions: ['summon-security'] };
  const told = { when: { kind: 'not-known' }, secondPresent: 'Noor', readBack: 'not-yet', anonymity: 'none' };
  const content = JSON.stringify({
    ...{ step: 'safety', seen: ['safety'], receivedDay: '2026-11-20', receivedTime: '12:40', channel: 'spoken' },
    ...{ setting: 'event', others: [], reporterNamed: 'no', reporter: { ...someone, key: 'b', name: '' } },
    ...{ reported: [{ ...someone, key: 'a', name: 'Rita' }], fields: { ...fields, ...told } },
  });
  await ask(page, 'drafts.save', { key: `intake:${crypto.randomUUID()}`, content });
  await page.getByRole('button', { name: 'Take a report' }).click();
  await page.getByRole('link', { name: /^Go on with the report/ }).click();
  await expect(page.getByRole('checkbox', { name: 'Summon security or police' })).toBeChecked();
  await expect(page.getByText('Done; the time was not kept')).toBeVisible();
  await page.getByLabel('Who else of the team is with you').fill('Noor and Kim');
  await goToStep(page, 'What happened');
  await expect(page.getByLabel('In their own words')).toHaveValue('From before');
  await goToStep(page, 'Who it is about');
  await expect(nameField(page)).toHaveValue('Rita');
  await setDown(page, 1, 'Shouted');
  await goToStep(page, 'Read back');
  await page.getByRole('button', { name: 'File this report' }).click();
  await expect(page.getByText('The case is called')).toBeVisible();
});

async function setDown(page: Page, number: number, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Add something they are said to have done' }).click();
  const card = page.getByRole('region', { name: `Allegation ${number}` });
  await expect(card).toBeFocused();
  await card.getByLabel('What happened, in one line').fill(what);
}

/** The account, and not the time in their own words. */
function words(page: Page) {
  return page.getByRole('dialog').getByLabel('In their own words', { exact: true }).first();
}
