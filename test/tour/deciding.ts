import type { Page } from '@playwright/test';
import { choose } from '../e2e/steps.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** A case that was weighed and decided: its assessment, its plan, its letters, and what is still owed in it. */
export async function lookAtADecidedCase({ app: { page }, show }: Tour): Promise<void> {
  await openOwing(page, 'Follow-up by');
  await page.getByRole('tab', { name: 'Assessment' }).click();
  await expect(page.getByText(/^Last saved by/)).toBeVisible();
  await show('assessment');
  await page.getByRole('cell', { name: 'Permanent ban' }).scrollIntoViewIfNeeded();
  await show('assessment-matrix', 'here');
  await sanctions(page, show);
  await letters(page, show);
  await page.getByRole('tab', { name: /^Owed/ }).click();
  await expect(page.getByRole('heading', { name: 'Follow-ups' })).toBeVisible();
  await show('owed-in-case');
}

async function sanctions(page: Page, show: Tour['show']): Promise<void> {
  await page.getByRole('tab', { name: /^Decisions/ }).click();
  await expect(page.getByText('in force', { exact: true })).toBeVisible();
  await show('decisions');
  await page.getByRole('button', { name: 'Add a sanction' }).click();
  await choose(page, 'What', 'Behaviour modification plan');
  await show('add-a-sanction');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function letters(page: Page, show: Tour['show']): Promise<void> {
  await page.getByRole('tab', { name: /^Letters/ }).click();
  await expect(page.getByRole('button', { name: /^Open: / })).toHaveCount(2);
  await show('letters');
  await page.getByRole('button', { name: /^Open: Decision/ }).click();
  await page.getByRole('heading', { name: 'What it would tell' }).scrollIntoViewIfNeeded();
  await show('letter-marks', 'here');
  await page.getByRole('button', { name: 'All letters of the case' }).click();
  await page.getByRole('button', { name: /^Open: Acknowledgement/ }).click();
  await expect(page.getByText(/^Read and signed by/)).toBeVisible();
  await show('letter-signed');
}

/** What is hard to read says so first; an appeal waits for people outside. */
export async function lookAtAHeavyCase({ app: { page }, show }: Tour): Promise<void> {
  await openOwing(page, 'Answer an appeal');
  await expect(page.getByRole('heading', { name: 'Before you go on' })).toBeVisible();
  await show('content-warning');
  await page.getByRole('button', { name: 'Show it' }).click();
  await page.getByRole('tab', { name: /^Decisions/ }).click();
  await expect(page.getByText('Guild of Puppet Fairs')).toBeVisible();
  await show('appeal');
}

/** What is owed to whom, a message to somebody who waits, and what the team has agreed on. */
export async function lookAtWhatIsOwed({ app: { page }, show }: Tour): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: /^Owed/ }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await show('owed');
  await page
    .getByRole('button', { name: /^Status message/ })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(/still working/);
  await show('status-message');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation').getByRole('link', { name: 'How we work' }).click();
  await expect(page.getByText('PyLadies')).toBeVisible();
  await show('how-we-work-promises');
  await page.getByRole('tab', { name: 'Ladder' }).click();
  await expect(page.getByText('Limited activities').first()).toBeVisible();
  await show('how-we-work-ladder');
}

/** The case in which that is owed, from the board. */
async function openOwing(page: Page, owed: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: /^Owed/ }).click();
  await page.getByRole('row').filter({ hasText: owed }).getByRole('link').click();
}
