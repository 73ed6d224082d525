import type { Page } from '@playwright/test';
import { mark } from '../e2e/steps.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** What makes a team trust its memory: how long it is kept, who asks, what leaves, who takes over, and the log. */
export async function lookAtTheRecords({ app: { page }, show }: Tour): Promise<void> {
  await openFromRecords(page, 'Look at what goes when');
  await expect(page.getByRole('heading', { name: /this case loses its names/ }).first()).toBeVisible();
  await show('kept-until-when');
  await page.getByRole('region', { name: 'Announced' }).getByRole('link').last().click();
  await page.getByRole('button', { name: 'Erase this case' }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'What this does not reach' })).toBeVisible();
  await show('erase-a-case');
  await page.keyboard.press('Escape');
  await somebodyAsks(page, show);
  await openFromRecords(page, 'Export cases');
  await mark(page, 'radio', /^A parent organisation/);
  await page.getByRole('button', { name: 'Show what it will say' }).click();
  await expect(page.getByRole('button', { name: 'Hide what it will say' })).toBeVisible();
  await show('export-cases', 'here');
  await handOver(page, show);
  await openFromRecords(page, 'Open the log');
  await expect(page.getByRole('table', { name: 'Log' }).getByRole('row').nth(1)).toBeVisible();
  await show('log');
  await page.getByRole('navigation').getByRole('link', { name: 'Members' }).click();
  await page.getByRole('link', { name: 'Make recovery cards' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Make recovery cards' })).toBeVisible();
  await show('recovery-cards');
}

async function openFromRecords(page: Page, link: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Records' }).click();
  await page.getByRole('main').getByRole('link', { name: link }).click();
}

async function somebodyAsks(page: Page, show: Tour['show']): Promise<void> {
  await openFromRecords(page, 'People who ask');
  await page.getByRole('link', { name: 'Rufus Pondskipper' }).click();
  await page.getByRole('button', { name: 'Search everything' }).click();
  await expect(page.getByText(/records? (was|were) found for/)).toBeVisible();
  await show('what-is-held');
  await page.getByRole('button', { name: 'Draft it from the records' }).click();
  await expect(page.getByRole('textbox', { name: 'Answer', exact: true })).not.toBeEmpty();
  await page.getByRole('button', { name: 'Save and check' }).click();
  await page.getByRole('heading', { name: 'What it would tell of others' }).scrollIntoViewIfNeeded();
  await show('answer-to-who-asks', 'here');
}

async function handOver(page: Page, show: Tour['show']): Promise<void> {
  await openFromRecords(page, 'Go to handover');
  await expect(page.getByRole('heading', { level: 1, name: 'Handover' })).toBeVisible();
  await page.getByRole('link', { name: 'From Kit Practice to Robin Practice' }).click();
  await expect(page.getByRole('heading', { name: 'Passwords outside this app' })).toBeVisible();
  await show('handover-checklist');
}
