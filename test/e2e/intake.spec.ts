import { expect, type Page } from '@playwright/test';
import { type App, expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { answer, answerRequired, expectStep, goOn, goToStep, nameField, takeReport } from './reports.ts';
import { choose, mark, typeDate, typeTime } from './steps.ts';

const WORDS = 'He kept following me after I said no twice.\nI left the room and he was outside again.';

test('a report is taken step by step, read back and filed under a code name', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await safety(page);
  await goOn(page, 'What happened');
  await page.getByLabel('In their own words').fill(WORDS);
  await page.getByLabel('What I saw myself').fill('They were shaking.');
  await page.getByLabel('My reading of it').fill('Targeted, I think.');
  await page.getByLabel('What in the policy it touches').fill('Unwanted attention');
  await goOn(page, 'When and where');
  await whenAndWhere(page);
  await goOn(page, 'Who it is about');
  await page.getByLabel('What they looked like').fill('Tall, red scarf, badge of a sponsor, low voice');
  await goOn(page, 'Who else');
  await whoElse(page);
  await goOn(page, 'Their wishes');
  await wishes(page);
  await goOn(page, 'Evidence');
  await page.getByLabel('What exists but is not attached').fill('Messages on her phone');
  await goOn(page, 'Read back');
  for (const told of [
    WORDS,
    'Tall, red scarf',
    "Siobhán O'Neill",
    'ليلى العامري',
    'Main hall',
    'Messages on her phone',
  ]) {
    await expect(page.getByRole('main')).toContainText(told);
  }
  await answer(page, 'Was it read back?', 'Yes, and they signed it off');
  await page.getByRole('button', { name: 'File this report' }).click();
  await expect(page.getByText('The case is called')).toBeVisible();
  await expectAccessible(page);
  const codeName = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('link', { name: 'Open the case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: codeName })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('He kept following me after I said no twice.');
  await expect(page).toHaveTitle('Quiet Room');
  expect(await ask<unknown[]>(page, 'drafts.list', { prefix: 'intake' })).toEqual([]);
});

test('every step can be used with a screen reader, in light and in dark, and none is required to go on', async () => {
  test.slow(); // nine looks at a whole page
  await using app = await openApp();
  await everyStep(app.page);
});

async function everyStep(page: Page): Promise<void> {
  await takeReport(page);
  await expectAccessible(page);
  await answer(page, 'Does it need action now?', 'Threat or danger to anyone');
  await expectAccessible(page);
  for (const title of [
    'What happened',
    'When and where',
    'Who it is about',
    'Who else',
    'Their wishes',
    'Evidence',
    'Read back',
  ]) {
    await goOn(page, title);
    if (title === 'When and where') await answer(page, 'How exactly is the time known?', 'Between two times');
    if (title === 'Who else') {
      await answer(page, 'Is the reporter named in this case file?', 'Yes, with their permission');
      await page.getByRole('button', { name: 'Add somebody who was involved or saw it' }).click();
    }
    await expectAccessible(page);
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Safety first: filled in' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'What happened: left empty' })).toBeVisible();
}

test('what is missing is listed when it is to be filed, and each line leads to its field', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await goToStep(page, 'Who it is about');
  await page.getByLabel('How to reach them').fill('room 12');
  await goToStep(page, 'Read back');
  await page.getByRole('button', { name: 'File this report' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'need your attention' });
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await summary.getByRole('button', { name: 'A reported person needs a name' }).click();
  await expect(nameField(page)).toBeFocused();
  await page.getByLabel('What they looked like').fill('Green coat');
  await goToStep(page, 'Read back');
  await page.getByRole('button', { name: 'File this report' }).click();
  await summary.getByRole('button', { name: 'Say how the report came.' }).click();
  await expect(page.getByRole('radio', { name: 'Spoken' })).toBeFocused();
  await expectAccessible(page);
  await answerRequired(page);
  await goToStep(page, 'Read back');
  await page.getByRole('button', { name: 'File this report' }).click();
  await expect(page.getByText('The case is called')).toBeVisible();
});

test('a lock in the middle loses nothing, and the report goes on at the same step', async () => {
  await using app = await openApp();
  await takeReport(app.page);
  await goToStep(app.page, 'Who it is about');
  await nameField(app.page).fill("Siobhán O'Neill");
  await app.page.getByRole('button', { name: 'Add another reported person' }).click();
  await nameField(app.page, 1).pressSequentially('ليلى العامري');
  await lockAtOnce(app);
  await app.page.getByRole('button', { name: 'Take a report' }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Reports being taken' })).toBeVisible();
  await expect(app.page.getByRole('main')).toContainText('at step 4 of 8');
  await expect(app.page.getByRole('main')).not.toContainText("O'Neill");
  await expectAccessible(app.page);
  await app.page.getByRole('link', { name: /^Go on with the report/ }).click();
  await expectStep(app.page, 'Who it is about');
  await expect(nameField(app.page)).toHaveValue("Siobhán O'Neill");
  await expect(nameField(app.page, 1)).toHaveValue('ليلى العامري');
});

test('several files are stored while the report is taken, go with it, and one can be taken out again', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await goToStep(page, 'Evidence');
  await page.locator('input[type=file]').setInputFiles([
    { name: 'messages.txt', mimeType: 'text/plain', buffer: Buffer.from('Where are you?') },
    { name: 'photo of the note.png', mimeType: 'image/png', buffer: Buffer.alloc(1_300_000, 7) },
    { name: 'wrong.txt', mimeType: 'text/plain', buffer: Buffer.from('not this one') },
  ]);
  const files = page.getByRole('list', { name: 'Files of this report' });
  await expect(files.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take out wrong.txt' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await goToStep(page, 'When and where');
  await answerRequired(page);
  await goToStep(page, 'Read back');
  await expect(page.getByRole('main')).toContainText('photo of the note.png');
  await page.getByRole('button', { name: 'File this report' }).click();
  await page.getByRole('link', { name: 'Open the case' }).click();
  await page.getByRole('tab', { name: /Evidence/ }).click();
  await expect(page.getByRole('main')).toContainText('messages.txt');
  await expect(page.getByRole('main')).toContainText('photo of the note.png');
  await expect(page.getByRole('main')).not.toContainText('wrong.txt');
});

test('somebody who is in an earlier case is recognised while their name is typed', async () => {
  await using app = await openApp();
  const { page } = app;
  await fileReport(page);
  await takeReport(page);
  await goToStep(page, 'Who it is about');
  await nameField(page).fill('jose ferer');
  await page.getByRole('button', { name: 'Same person: José Ferrer-Lindqvist' }).click();
  await expect(page.getByText('Already in this case file.')).toBeVisible();
  await goToStep(page, 'When and where');
  await answerRequired(page);
  await goToStep(page, 'Read back');
  await expect(page.getByRole('main')).toContainText('José Ferrer-Lindqvist');
  await page.getByRole('button', { name: 'File this report' }).click();
  await expect(page.getByText('The case is called')).toBeVisible();
  const people = await ask<{ name: string; incidents: number }[]>(page, 'people.list', { text: 'Ferrer' });
  expect(people.map(({ incidents }) => incidents)).toEqual([2]);
});

test('a reporter who wants to be anonymous towards the team is not filed by name', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await goToStep(page, 'When and where');
  await answerRequired(page);
  await goToStep(page, 'Who else');
  await answer(page, 'Is the reporter named in this case file?', 'Yes, with their permission');
  await nameField(page).fill('Priya Raman');
  await goToStep(page, 'Their wishes');
  await answer(page, 'Do they want to stay anonymous?', 'Towards everybody, the team too');
  await expect(page.getByText('They are named under “Who else”')).toBeVisible();
  await goToStep(page, 'Read back');
  await page.getByRole('button', { name: 'File this report' }).click();
  await page.getByRole('button', { name: 'The reporter wants to be anonymous' }).click();
  await expectStep(page, 'Their wishes');
  await page.getByRole('button', { name: 'Take the reporter’s name out' }).click();
  await goToStep(page, 'Read back');
  await expect(page.getByRole('main')).not.toContainText('Priya');
  await page.getByRole('button', { name: 'File this report' }).click();
  await expect(page.getByText('The case is called')).toBeVisible();
  expect(await ask<unknown[]>(page, 'people.list', {})).toEqual([]);
});

test('an unfinished report is discarded only when that is confirmed', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await goOn(page, 'What happened');
  await page.getByLabel('In their own words').fill('Something.');
  await expect(page.getByText(/^Kept at/)).toBeVisible();
  await page.getByRole('button', { name: 'Come back later' }).click();
  await page.getByRole('button', { name: 'Take a report' }).click();
  await page.getByRole('button', { name: /^Discard the report/ }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: /^Discard the report/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(page.getByRole('link', { name: /^Go on with/ })).toHaveCount(0);
  expect(await ask<unknown[]>(page, 'drafts.list', { prefix: 'intake' })).toEqual([]);
});

async function safety(page: Page): Promise<void> {
  await answer(page, 'Are they safe now?', 'Yes');
  await answer(page, 'Does it need action now?', 'Private harassment');
  await mark(page, 'checkbox', 'Ask in words that do not push');
  await page.getByLabel('Who else of the team is with you').fill('Noor A.');
}

async function whenAndWhere(page: Page): Promise<void> {
  await answer(page, 'How exactly is the time known?', 'Between two times');
  await typeDate(page, 'Day it happened', '2026-11-20');
  await typeTime(page, 'Time it happened', '15:00');
  await typeDate(page, 'Until, day', '2026-11-20');
  await page.getByLabel('When, in their words').fill('after the last talk');
  await page.getByRole('textbox', { name: /^Where/ }).fill('Main hall');
  await page.getByLabel('Circumstances around it').fill('They had met that morning.');
  await answerRequired(page);
}

async function whoElse(page: Page): Promise<void> {
  await answer(page, 'Is the reporter named in this case file?', 'Yes, with their permission');
  await nameField(page).fill("Siobhán O'Neill");
  await answer(page, 'Was it aimed at the reporter, or were they harmed?', 'Yes');
  await page.getByRole('button', { name: 'Add somebody who was involved or saw it' }).click();
  await choose(page, 'Part in it', 'Witness');
  const other = page.getByRole('region', { name: 'Person 1' });
  await other.getByRole('textbox', { name: /^Name/ }).fill('ليلى العامري');
  await other.getByText('Handles, e-mail, other names').click();
  await other.getByLabel('Handles').fill('@layla\n@layla_a');
}

async function wishes(page: Page): Promise<void> {
  await answer(page, 'Are they all right with a small group deciding the response?', 'Yes');
  await answer(page, 'Do they want to stay anonymous?', 'Towards the reported person');
  await answer(page, 'Would responding by itself reveal who reported?', 'Not known');
  await answer(page, 'Do they fear for their safety if so?', 'Yes');
  await page.getByLabel('What they fear').fill('Meeting him on the way home');
  await page.getByLabel('What they want to be told later').fill('That something was done');
}

/** Locks within the pause in which nothing is saved yet, and unlocks. */
async function lockAtOnce(app: App): Promise<void> {
  await app.lock();
  await app.unlock();
}
