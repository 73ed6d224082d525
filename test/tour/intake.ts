import type { Page } from '@playwright/test';
import { answer, goOn, takeReport } from '../e2e/reports.ts';
import { choose, mark, typeDate, typeTime } from '../e2e/steps.ts';
import { inDays } from './days.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

const ACCOUNT = [
  'He kept coming back to our table after I had said no twice. The third time he sat down between me and the door',
  'and asked why I was being so unfriendly.\n\nI got up and left. He was outside again when my friend fetched me.',
].join(' ');

/** A spoken report at an event, from safety to the filed case, whose page it leaves open. */
export async function takeAReport({ app: { page }, show }: Tour): Promise<void> {
  await takeReport(page);
  await safety(page);
  await show('report-safety-first');
  await goOn(page, 'What happened');
  await whatHappened(page);
  await show('report-what-happened');
  await goOn(page, 'When and where');
  await whenAndWhere(page);
  await show('report-when-and-where');
  await goOn(page, 'Who it is about');
  await reported(page);
  await show('report-who-it-is-about');
  await page.getByRole('button', { name: /^Same person: Ignatius/ }).click();
  await expect(page.getByText('Already in this case file.')).toBeVisible();
  await goOn(page, 'Who else');
  await whoElse(page);
  await show('report-who-else');
  await goOn(page, 'Their wishes');
  await wishes(page);
  await show('report-their-wishes');
  await goOn(page, 'Evidence');
  await evidence(page);
  await show('report-evidence');
  await goOn(page, 'Read back');
  await answer(page, 'Was it read back?', 'Yes, and they signed it off');
  await show('report-read-back');
  await page.getByRole('button', { name: 'File this report' }).click();
  await expect(page.getByText('The case is called')).toBeVisible();
  await show('report-filed');
  await page.getByRole('link', { name: 'Open the case' }).click();
  await expect(page.getByText('Are you too close to this case?')).toBeVisible();
  await show('too-close');
  await mark(page, 'radio', /^No/);
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.getByRole('tab', { name: 'Case' })).toBeVisible();
}

async function safety(page: Page): Promise<void> {
  await answer(page, 'Are they safe now?', 'Yes');
  await answer(page, 'Does it need action now?', 'Private harassment');
  await page.getByText('Ask in words that do not push', { exact: true }).click();
  await page.getByLabel('Who else of the team is with you').fill('Kit Practice');
}

async function whatHappened(page: Page): Promise<void> {
  await page.getByLabel('In their own words').fill(ACCOUNT);
  await page.getByLabel('What I saw myself').fill('Her hands were shaking. She asked for the chair by the wall.');
  await page.getByLabel('What in the policy it touches').fill('Unwanted attention');
}

async function whenAndWhere(page: Page): Promise<void> {
  await answer(page, 'How exactly is the time known?', 'Between two times');
  const day = inDays(-1);
  await typeDate(page, 'Day it happened', day);
  await typeTime(page, 'Time it happened', '15:00');
  await typeDate(page, 'Until, day', day);
  await typeTime(page, 'Until, time', '15:40');
  await page.getByLabel('When, in their words').fill('after the last lantern talk');
  await page.getByRole('textbox', { name: /^Where/ }).fill('Tea room, Lantern Weekend');
  await answer(page, 'How it came', 'Spoken');
  await answer(page, 'Where it came up', 'At an event');
}

/** Known from an earlier case, under a misspelt name. */
async function reported(page: Page): Promise<void> {
  await nameField(page).fill('Ignatius Brakenthorp');
  await expect(page.getByRole('button', { name: /^Same person: Ignatius/ })).toBeVisible();
  await page.getByRole('button', { name: 'Add something they are said to have done' }).click();
  await page.getByLabel('What happened, in one line').fill('Stood in the door when she wanted to leave');
}

async function whoElse(page: Page): Promise<void> {
  await answer(page, 'Is the reporter named in this case file?', 'Yes, with their permission');
  await nameField(page).fill('Fenella Lanternfish');
  await answer(page, 'Was it aimed at the reporter, or were they harmed?', 'Yes');
  await page.getByRole('button', { name: 'Add somebody who was involved or saw it' }).click();
  await choose(page, 'Part in it', 'Witness');
  const other = page.getByRole('region', { name: 'Person 1' });
  await other.getByRole('textbox', { name: /^Name/ }).fill('Béla Harangvirág');
}

async function wishes(page: Page): Promise<void> {
  await answer(page, 'Are they all right with a small group deciding the response?', 'Yes');
  await answer(page, 'Do they want to stay anonymous?', 'Towards the reported person');
  await answer(page, 'Would responding by itself reveal who reported?', 'Not known');
  await page.getByLabel('What they want to be told later').fill('That something was done, by Sunday');
}

async function evidence(page: Page): Promise<void> {
  const text = 'Where are you? I only want to talk.';
  const file = { name: 'messages.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('list', { name: 'Files of this report' }).getByRole('listitem')).toHaveCount(1);
  await page.getByLabel('What exists but is not attached').fill('Two more messages on her phone');
}

function nameField(page: Page) {
  return page.getByRole('textbox', { name: /^Name/ }).first();
}
