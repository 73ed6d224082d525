import type { Page } from '@playwright/test';
import { choose, mark, typeDate, typeTime } from '../e2e/steps.ts';
import { inDays, timeOfDay } from './days.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** A meeting on the open case is called, held and ended; its decision is a task of the case, which is open again. */
export async function holdAMeeting({ app: { page }, show }: Tour): Promise<void> {
  await page.getByRole('button', { name: 'Call a meeting' }).click();
  await typeTime(page, 'Time', timeOfDay());
  await page
    .getByRole('dialog')
    .getByLabel(/^Place/)
    .fill('Room above the workshop');
  await show('call-a-meeting');
  await page.getByRole('dialog').getByRole('button', { name: 'Call the meeting' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Meeting on/ })).toBeVisible();
  await show('meeting-agenda');
  for (const name of ['Sam', 'Robin', 'Lou']) await choose(page, `${name} Practice`, 'Here');
  await minutes(page);
  await readPastCases(page);
  await vote(page, show);
  await decision(page, show);
  await page.getByRole('button', { name: 'End the meeting' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click();
  await expect(page.getByText(/^Held/)).toBeVisible();
  await show('meeting-held');
  await page.getByRole('link', { name: 'Open the case' }).click();
  await page.getByRole('button', { name: 'Change where it stands' }).click();
  await mark(page, 'radio', 'Acting');
  await show('where-it-stands');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: /Tell the reported person/ })).toBeVisible();
}

async function minutes(page: Page): Promise<void> {
  await page
    .getByLabel('What happened', { exact: true })
    .fill('The record was read. Béla saw the third time and says the same.');
  await page
    .getByLabel('Past incidents and patterns')
    .fill('An earlier case on the mailing list; a ban from online spaces is in force.');
  await page.getByLabel('What we do').fill('A spoken warning is not enough after the earlier case.');
  await page.getByLabel('What happened', { exact: true }).click();
  await expect(page.getByText('Typed, not in the record yet')).toBeHidden();
}

async function readPastCases(page: Page): Promise<void> {
  const read = page.getByRole('button', { name: 'We have read these cases' });
  if (!(await read.isVisible())) return;
  await read.click();
  await expect(read).toBeHidden();
}

async function vote(page: Page, show: Tour['show']): Promise<void> {
  await mark(page, 'radio', 'Consequence');
  await page.getByLabel('What is proposed').fill('A ban until the spring');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  const votes = page.getByRole('region', { name: 'Votes' });
  await expect(votes.getByRole('button', { name: 'Count the vote' })).toBeVisible();
  for (const ballot of await votes.getByRole('radiogroup', { name: / Practice$/ }).all())
    await ballot.getByText('For', { exact: true }).click();
  await expect(votes.getByRole('radio', { name: 'For', exact: true }).first()).toBeChecked();
  await show('meeting-vote', 'here');
  await votes.getByRole('button', { name: 'Count the vote' }).click();
  await expect(votes.getByRole('button', { name: 'Count the vote' })).toHaveCount(0);
}

async function decision(page: Page, show: Tour['show']): Promise<void> {
  await page.getByLabel('What is decided').fill('Tell the reported person, two of us: a ban until the spring');
  await choose(page, 'Who does it', /Robin/);
  await typeDate(page, 'By when', inDays(1));
  await show('meeting-decision', 'here');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByRole('region', { name: 'Decisions' }).getByText('Tell the reported person')).toBeVisible();
}
