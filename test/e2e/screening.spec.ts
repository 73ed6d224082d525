import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { choose } from './steps.ts';

const LIST = `Teilnehmer;Stadt;Mail
Ferrer Lindquist, Jose;Leiria;j.lindquist@example.org
Nadia Brandt;Porto;nadia@example.org
Vasily Petrov;Porto;vp@example.net
`;

test('a registration list is screened by keyboard, and asks nothing again when it comes with late sign-ups', async () => {
  await using app = await openApp();
  const { page } = app;
  for (const name of ['José Ferrer-Lindqvist', 'Василий Петров']) await ban(page, name);
  const days = { startsOn: inDays(5), endsOn: inDays(6) };
  await ask(page, 'events.create', { event: { name: 'Lake Days', ...days } });
  await page.reload();
  await expect(page.getByText('Its list was never screened. It begins in 5 days.')).toBeVisible();
  await page.getByRole('link', { name: 'Lake Days' }).click();
  await page.getByRole('tab', { name: 'Registration list' }).click();
  await expectAccessible(page);

  await bringIn(page, LIST);
  const columns = page.getByRole('region', { name: 'The first rows, and what each column holds' });
  await expect(columns.getByText('Nadia Brandt')).toBeVisible();
  await choose(page, 'Teilnehmer', 'Not used');
  await expect(page.getByRole('button', { name: 'Compare 3 rows' })).toBeEnabled(); // by e-mail
  await choose(page, 'Teilnehmer', 'Whole name');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Compare 3 rows' }).click();

  await expect(page.getByRole('tab', { name: 'To look at (2)' })).toBeVisible();
  await expect(page.getByText('written in another script').first()).toBeVisible();
  await expectAccessible(page);
  const first = page.getByRole('group', { name: /^Row/ }).first();
  const row = /Row \d/.exec((await first.textContent()) ?? '')?.[0] ?? '';
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('n');
  await expect(page.getByText(`${row}: not the same person, and never shown again. 1 left.`)).toBeVisible();
  await expect(page.getByRole('group', { name: /^Row/ })).toBeFocused();
  await page.keyboard.press('u');
  await expect(page.getByRole('group', { name: new RegExp(`^${row}`) })).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByText('1 left.')).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByText('Nobody is left to look at.')).toBeVisible();
  await page.getByRole('tab', { name: 'Same person (1)' }).click();
  await expect(page.getByText(/Decided by Alex Moreno/)).toBeVisible();
  // What the top bar half covers is too small to be hit.
  await page.keyboard.press('Control+Home');
  await expect.poll(() => page.evaluate('scrollY')).toBe(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Note to registration: row/ }).click();
  const note = page.getByLabel('The note');
  await expect(note).toHaveValue(/^Hello,\s+please let row \d of the list for /);
  await note.fill('Row 2 is banned.');
  await expect(page.getByText('Take it out: “banned”')).toBeVisible();
  await expectAccessible(page);
  await note.fill('Please let row 2 know that they should talk to us.');
  await page.getByRole('button', { name: 'Copy it' }).click();
  await expect(page.getByText('Copied and set down.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();

  await bringIn(page, `${LIST}Wasilij Petrow;Faro;wasilij@example.org\n`);
  await page.getByRole('button', { name: 'Compare 4 rows' }).click();
  await expect(page.getByText('New since the list before: 1 person, 1 to look at.')).toBeVisible();
  await page.getByRole('tab', { name: 'To look at (1)' }).click();
  await expect(page.getByRole('group', { name: /^Row 5/ })).toBeVisible();
});

async function ban(page: Page, reported: string): Promise<void> {
  const { incident } = await fileReport(page, { reported });
  const { participants } = await ask<Case>(page, 'incidents.get', { id: incident.id });
  const personId = participants.find(({ role }) => role === 'reported')?.person.id;
  const { cases } = await ask<{ cases: { id: string }[] }>(page, 'pastCases.list', { incidentId: incident.id });
  const shown = cases.map(({ id }) => id);
  await ask(page, 'pastCases.review', { incidentId: incident.id, shown, skipReason: null });
  const [{ id: owner } = { id: '' }] = await ask<{ id: string }[]>(page, 'members.list', {});
  const term = { kind: 'ban', scope: 'all-events', startsOn: '2026-01-01', endsOn: null };
  await ask(page, 'sanctions.impose', { incidentId: incident.id, personId, owner, ...term });
}

interface Case {
  readonly participants: readonly { readonly role: string; readonly person: { readonly id: string } }[];
}

async function bringIn(page: Page, list: string): Promise<void> {
  const file = { name: 'signed-up.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'signed-up.csv' })).toBeVisible();
}

function inDays(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return new Intl.DateTimeFormat('sv-SE').format(date);
}
