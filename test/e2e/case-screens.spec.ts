import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, type FiledCase } from './cases.ts';
import { expectFocus, openCase } from './steps.ts';

/** Each dialog of a case by the button that opens it, under the tab where that stands. */
const DIALOGS: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  Case: [
    'Mark as answered',
    'Change where it stands',
    'Export',
    'Record a reading back',
    'Edit the facts',
    'Amend',
    'Add a task',
    /^Change: /,
    'Step out, or put somebody out',
  ],
  People: ['Add somebody', /^Remove .* as Reported person/],
  Allegations: ['Add an allegation', 'Make another finding: allegation 1', 'Reword: allegation 2'],
  Meetings: ['Call a meeting'],
  Decisions: ['Add a sanction', 'Decide urgently', 'Lift: Ban'],
  Evidence: ['Save a copy of messages.txt'],
};

for (const [tab, buttons] of Object.entries(DIALOGS)) {
  test(`the part "${tab}" of a case and its dialogs can be used by everybody, in light and dark`, async () => {
    await using app = await openApp();
    const { page } = app;
    await fill(page, await openCase(page));
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    for (const name of buttons) await expect(page.getByRole('button', { name }).last()).toBeVisible();
    await expectAccessible(page);
    for (const name of buttons) await openAndLeave(page, name);
  });
}

async function openAndLeave(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectFocus(page, name);
}

/** One of everything: a note that was amended, a task, a file, a ban, an allegation with a finding and one without. */
async function fill(page: Page, { incident: { id } }: FiledCase): Promise<void> {
  const { participants } = await ask<{ participants: { role: string; person: { id: string } }[] }>(
    page,
    'incidents.get',
    { id },
  );
  const [owner] = await ask<{ id: string }[]>(page, 'members.list', {});
  const personId = participants.find(({ role }) => role === 'reported')?.person.id;
  const happenedAt = { at: '2026-01-02T10:00:00.000Z', zone: 'Europe/Lisbon' };
  const note = await ask<{ id: string }>(page, 'notes.add', {
    incidentId: id,
    text: 'Security was asked.',
    happenedAt,
  });
  await ask(page, 'notes.amend', { id: note.id, text: 'Venue security was asked.' });
  await ask(page, 'tasks.add', { incidentId: id, title: 'Follow up', owner: owner?.id, due: '2026-01-01' });
  const ban = { kind: 'ban', scope: 'all-events', startsOn: '2026-01-01', endsOn: null, conditions: 'May ask again.' };
  await ask(page, 'sanctions.impose', { incidentId: id, personId, owner: owner?.id, ...ban });
  const against = { incidentId: id, against: [personId] };
  const found = await ask<{ id: string }>(page, 'allegations.add', { ...against, what: 'Followed them.' });
  await ask(page, 'allegations.setFinding', { id: found.id, kind: 'substantiated', reasons: 'Two saw it.' });
  await ask(page, 'allegations.add', { ...against, what: 'Shouted.' });
  await page.getByRole('tab', { name: /^Evidence/ }).click();
  const file = { name: 'messages.txt', mimeType: 'text/plain', buffer: Buffer.from('quiet') };
  await page.locator('input[type=file]').setInputFiles(file); // a change of the page's own, after which all is asked anew
  await expect(page.getByText('messages.txt', { exact: true })).toBeVisible();
}
