import type { Page } from '@playwright/test';
import { choose, mark, typeDate } from '../e2e/steps.ts';
import { inDays } from './days.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** The page of the case that was just filed: a note, amended; a task; the clock; its people. */
export async function workTheCase({ app: { page }, show }: Tour): Promise<void> {
  await expect(page.getByRole('checkbox', { name: /Convene the group/ })).toBeVisible();
  await expect(page.getByText('Sam Practice, Robin Practice, Lou Practice')).toBeVisible();
  await show('case');
  await note(page, show);
  await task(page, show);
  await page.getByRole('button', { name: 'Mark as answered' }).click();
  await page.getByRole('button', { name: 'Yes, they have been answered' }).click();
  await expect(page.getByText(/^Answered/)).toBeVisible();
  await page.getByRole('tab', { name: /People/ }).click();
  await show('case-people');
  await page.getByRole('tab', { name: /Evidence/ }).click();
  await expect(page.getByText('messages.txt', { exact: true })).toBeVisible();
  await show('case-evidence');
  await page.getByRole('button', { name: 'Open messages.txt' }).click();
  await expect(page.getByRole('dialog')).toContainText('Where are you?');
  await show('evidence-viewer');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Case' }).click();
}

async function note(page: Page, show: Tour['show']): Promise<void> {
  await page
    .getByLabel('Add a note')
    .fill('Told the reported person that there is a report. He wants to tell his side.');
  await page.getByRole('button', { name: 'Add to the timeline' }).click();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('button', { name: 'Amend' }).first().click();
  await page
    .getByLabel('New wording')
    .fill('Two of us told the reported person that there is a report. He will tell Robin his side at 18:00.');
  await show('note-new-wording');
  await page.getByRole('button', { name: 'Save the new wording' }).click();
  await expect(timeline.getByText('amended once')).toBeVisible();
  await timeline.getByText('Older wording').click();
  await timeline.getByText('Older wording').scrollIntoViewIfNeeded();
  await show('note-amended', 'here');
}

async function task(page: Page, show: Tour['show']): Promise<void> {
  await page.getByRole('button', { name: 'Add a task' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What is to be done').fill('Ask whether anything came after');
  await choose(page, 'Who does it', /Robin/);
  await typeDate(page, 'By when', inDays(2));
  await show('task');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await mark(page, 'checkbox', /Ask whether/);
  await expect(page.getByText('1 done')).toBeVisible();
}
