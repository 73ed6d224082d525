import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { choose, openCase } from './steps.ts';

test('a case is weighed with what came before: past cases, questions, matrix, ladder, precedents', async () => {
  await using app = await openApp();
  const { page } = app;
  await warnBefore(page);
  await openCase(page);

  await page.getByRole('tab', { name: 'Assessment' }).click();
  const past = page.getByRole('region', { name: 'Other cases of the people in it' });
  await expect(past).toContainText('José Ferrer-Lindqvist: reported person here');
  await expect(past).toContainText('Spoken warning');
  await expectAccessible(page);
  await answer(page, 'Was there physical contact?', 'Yes');
  await page.getByText('What it rests on').click();
  await page.getByLabel('In a line').fill('He held her sleeve.');
  await expect(page.getByText('The answers suggest a high impact.')).toBeVisible();
  await answer(page, 'We put the risk', 'high');
  await expect(page.getByRole('cell', { name: 'Permanent ban This case' })).toBeVisible();
  await answer(page, 'Would we decide the same for a keynote speaker?', 'No');
  await expect(page.getByText(/Deciding more gently for the well-connected/)).toBeVisible();
  await page.getByRole('button', { name: 'Save the assessment' }).click();
  await expect(page.getByText('Another level than the answers suggest needs a reason.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Why the risk is put so').fill('He did it in front of the desk.');
  await page.getByRole('button', { name: 'Save the assessment' }).click();
  await expect(page.getByText(/^Last saved by/)).toBeVisible();
  await expect(page.getByRole('table').last()).toContainText('the reported people');

  await page.getByRole('tab', { name: /Decisions/ }).click();
  await page.getByRole('button', { name: 'Add a sanction' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, 'What', 'Ban');
  await expect(dialog.getByText('Harsher than in similar cases')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(dialog.getByText(/^Nothing is decided yet/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Decide without reading them' }).click();
  await dialog.getByRole('button', { name: 'Save the reason' }).click();
  await expect(dialog.getByText('Write down why they are not read.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'We have read these cases' }).click();
  await expect(dialog.getByText('Before you decide')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(page.getByText('decided, not told yet')).toBeVisible();

  await page.getByRole('navigation').getByRole('link', { name: 'How we work' }).click();
  await page.getByRole('tab', { name: 'Ladder' }).click();
  await expect(page.getByText('Limited activities').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Change the ladder' }).click();
  await choose(page, 'Begin from a preset', 'Eight levels');
  await dialog.getByLabel('Name', { exact: true }).first().fill('Step zero');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save the ladder' }).click();
  await expect(page.getByRole('region', { name: 'Our ladder' }).getByRole('list')).toContainText('Step zero');
});

async function answer(page: Page, question: string, words: string): Promise<void> {
  await page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click();
}

/** An earlier case about the same person, under another spelling. */
async function warnBefore(page: Page): Promise<void> {
  const { incident } = await fileReport(page, { reported: 'Jose Ferrer Lindqvist' });
  const { participants } = await ask<{ participants: { role: string; person: { id: string } }[] }>(
    page,
    'incidents.get',
    { id: incident.id },
  );
  const [owner] = await ask<{ id: string }[]>(page, 'members.list', {});
  await ask(page, 'sanctions.impose', {
    incidentId: incident.id,
    personId: participants.find(({ role }) => role === 'reported')?.person.id,
    kind: 'spoken-warning',
    scope: 'all-events',
    startsOn: '2026-01-01',
    endsOn: null,
    owner: owner?.id,
  });
}
