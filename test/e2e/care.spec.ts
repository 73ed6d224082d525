import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { expectFocus, mark } from './steps.ts';

const NOTE = 'I keep thinking of it. Talk to Sam on Friday.';

test('a heavy case opens with a warning, has a note that is one’s own, goes to others on appeal and asks afterwards', async () => {
  await using app = await openApp();
  const { page } = app;
  await ask(page, 'members.add', {
    name: 'Olu Ade',
    role: 'responder',
    passphrase: 'another eight calm words by night',
  });
  const { incident } = await fileReport(page);
  await ask(page, 'conflicts.answer', { incidentId: incident.id, answer: 'none' });
  await openFromList(page, incident.codeName);
  await page.getByRole('button', { name: 'Add a warning' }).click();
  await mark(page, 'checkbox', 'Threats or stalking');
  await page.getByLabel(/^In other words/).fill('followed home');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the warning' }).click();
  await expect(page.getByText('Threats or stalking, followed home')).toBeVisible();
  const note = page.getByLabel('Your own note');
  await note.fill(NOTE);
  await expect.poll(() => ask(page, 'care.readNote', { incidentId: incident.id })).toMatchObject({ text: NOTE });
  expect(await ask(page, 'drafts.list', { prefix: 'private-note' })).toEqual([]);

  await page.reload();
  await openFromList(page, incident.codeName);
  await expect(page.getByRole('heading', { name: 'Before you go on' })).toBeVisible();
  await expect(page.getByText('He kept following me')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show it' }).press('Enter');
  await expectFocus(page, incident.codeName);
  await expect(note).toHaveValue(NOTE);

  await page.getByRole('tab', { name: /Evidence/ }).click();
  const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('I know where you sleep') };
  await page.locator('input[type=file]').setInputFiles(letter);
  await page.getByRole('button', { name: 'Add a warning: letter.txt' }).click();
  await mark(page, 'checkbox', 'Hate against a group');
  await page.getByRole('button', { name: 'Save the warning' }).click();
  await expect(page.getByText('Contains: Hate against a group')).toBeVisible();
  await page.getByRole('button', { name: 'Open letter.txt' }).click();
  await expect(page.getByText('I know where you sleep')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByText('I know where you sleep')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: /Decisions/ }).click();
  await page.getByRole('button', { name: 'Record an appeal' }).click();
  await page.getByRole('button', { name: 'Save the appeal' }).click();
  await expect(page.getByText('Choose at least one person')).toBeVisible();
  await page.getByLabel('Grounds').fill('He was on stage at that time.');
  await mark(page, 'checkbox', 'Olu Ade');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the appeal' }).click();
  await expect(page.getByText(/^answer by /)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Answer: / })).toHaveCount(0);
  await page.getByRole('button', { name: /^Hand over: / }).click();
  await mark(page, 'checkbox', 'Alex Moreno');
  await page.getByRole('button', { name: 'Hand it over' }).click();
  await page.getByRole('button', { name: /^Answer: / }).click();
  await mark(page, 'radio', /Decision overturned/);
  await page.getByLabel('Reasons').fill('A film shows him on stage.');
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await expect(page.getByText('Decision overturned', { exact: true })).toBeVisible();

  const { promises } = await ask<{ promises: { promise: string }[] }>(page, 'promises.ofCase', {
    incidentId: incident.id,
  });
  for (const { promise } of promises)
    await ask(page, 'promises.waive', { incidentId: incident.id, promise, reason: 'All was told' });
  await ask(page, 'incidents.setStatus', { id: incident.id, status: 'closed' });
  await page.getByRole('navigation').getByRole('link', { name: /Today/ }).click();
  await expect(page.getByRole('heading', { name: 'After a heavy case' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Done, do not ask again' }).click();
  await expect(page.getByRole('heading', { name: 'After a heavy case' })).toHaveCount(0);
});

async function openFromList(page: Page, codeName: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await page.getByRole('link', { name: codeName }).click();
}
