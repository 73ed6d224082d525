import { expect, type Page } from '@playwright/test';
import { expectAccessible, MEMBER, openApp, test } from './app.ts';
import { ask, type FiledCase, fileReport } from './cases.ts';
import { choose, mark, openCase, shown, typeDate, typeTime } from './steps.ts';

const NOORS = 'nine patient otters wait in rain';

test('a meeting is called from a case, held, and its decision is a task of the case', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await callMeeting(page);
  await expect(page.getByRole('heading', { level: 1, name: `Meeting on ${incident.codeName}` })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('What happened', { exact: true }).fill('Read aloud. Two witnesses say the same.');
  await page.getByLabel('Past incidents and patterns').click();
  await expect(page.getByText('Typed, not in the record yet')).toBeHidden();

  await page.getByLabel('What is decided').fill('Spoken warning, two of us, after lunch');
  await choose(page, 'Who does it', /./);
  await typeDate(page, 'By when', '2031-05-06');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(
    shown(page.getByRole('region', { name: 'Decisions' }), 'Spoken warning, two of us, after lunch'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'End the meeting' }).click();
  await expect(page.getByRole('dialog').getByText(/headings have/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click();
  await expect(page.getByText(/^Held/)).toBeVisible();
  await expect(page.getByLabel('What is decided')).toBeHidden();
  await expect(shown(page, 'Read aloud. Two witnesses say the same.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Open the case' }).click();
  await expect(page.getByRole('checkbox', { name: /Spoken warning, two of us/ })).toBeVisible();
  await expect(page.getByText('Meeting held: 1 decision.')).toBeVisible();
});

test('a meeting about two cases: conflicts first, quorum, separate votes; what was decided urgently is ratified', async () => {
  await using app = await openApp();
  const { page } = app;
  const noor = await ask<{ id: string }>(page, 'members.add', {
    name: 'Noor Aziz',
    role: 'responder',
    passphrase: NOORS,
  });
  const second = (await fileReport(page, { account: 'Another matter' })).incident;
  await ask(page, 'conflicts.declare', { incidentId: second.id, memberId: noor.id, kind: 'soft' });
  const first = (await fileReport(page, { account: 'He shouted', reported: 'Lou Fictional' })).incident;
  for (const { id } of [first, second]) await ask(page, 'conflicts.answer', { incidentId: id, answer: 'none' });
  await page.reload();
  await agreeOnQuorum(page);

  await openFromList(page, first.codeName);
  await decideUrgently(page);
  await page.getByRole('button', { name: 'Call a meeting' }).click();
  await typeTime(page, 'Time', '13:30');
  await mark(page, 'checkbox', second.codeName);
  await page.getByRole('button', { name: 'Call the meeting' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(second.codeName);

  const roll = page.getByRole('region', { name: 'Who is here' });
  await expect(roll.getByRole('listitem').first()).toContainText(`${second.codeName}: too close to the case to decide`);
  await expect(page.getByText(/Not enough to decide yet: 0 of 1/)).toBeVisible();
  await expect(page.getByText('No cameras today')).toBeVisible();
  await choose(page, MEMBER, 'Here');
  await expect(page.getByText('1 of 1 who may decide are here; 1 are needed.')).toBeVisible();
  await choose(page, 'Who carries it in.*', MEMBER);
  await voteFor(page);
  await expectAccessible(page);
  await page.getByRole('tab', { name: second.codeName }).click();
  await expect(page.getByText('No cameras today')).toBeHidden();
  await expect(page.getByLabel('What is proposed')).toHaveValue('');

  await page.getByRole('button', { name: 'Change time or place' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Place/)
    .fill('Room 5');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(shown(page, 'Room 5')).toBeVisible();

  await app.lock();
  await app.unlock(NOORS);
  await ratify(app.page, first.codeName);
});

test('all meetings stand in one list by code name', async () => {
  await using app = await openApp();
  const { page } = app;
  await page.getByRole('link', { name: 'Meetings' }).click();
  await expect(page.getByText('No meeting yet')).toBeVisible();
  await expectAccessible(page);
  const { incident } = await callMeeting(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Meetings' }).click();
  await expect(page.getByRole('table').getByRole('link', { name: incident.codeName })).toBeVisible();
  await expect(page.getByRole('table')).not.toContainText('Ferrer');
  await expectAccessible(page);
});

test('minutes that were typed and not left yet are there after a lock, and said not to be in the record', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await callMeeting(page);
  await page.getByLabel('What we do').fill('A spoken warning is what fits.');
  await app.lock();
  await app.unlock();
  await app.page.getByRole('navigation').getByRole('link', { name: 'Meetings' }).click();
  await app.page.getByRole('link', { name: incident.codeName }).click();
  await expect(app.page.getByLabel('What we do')).toHaveValue('A spoken warning is what fits.');
});

async function callMeeting(page: Page): Promise<FiledCase> {
  const filed = await openCase(page);
  await page.getByRole('button', { name: 'Call a meeting' }).click();
  const dialog = page.getByRole('dialog');
  await typeTime(page, 'Time', '13:30');
  await dialog.getByLabel(/^Place/).fill('Room 4');
  await dialog.getByRole('button', { name: 'Call the meeting' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Meeting on/ })).toBeVisible();
  return filed;
}

async function agreeOnQuorum(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'How we work' }).click();
  await page.getByRole('tab', { name: 'Who may decide' }).click();
  await choose(page, 'And never fewer than', '1 member');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save what we agreed' }).click();
  await expect(page.getByRole('status').getByText('Saved')).toBeVisible();
}

async function decideUrgently(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Decisions/ }).click();
  await page.getByRole('button', { name: 'Decide urgently' }).click();
  await page.getByLabel('What is decided').fill('No cameras today');
  await page.getByLabel('Why it could not wait').fill('It goes on');
  await page.getByRole('button', { name: 'We have read these cases' }).click();
  await page.getByRole('button', { name: 'Decide it' }).click();
  await expect(page.getByText('Another member who may decide in this case ratifies or undoes it.')).toBeVisible();
}

async function voteFor(page: Page): Promise<void> {
  await page.getByLabel('What is proposed').fill('A talk every month');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  const vote = page.getByRole('region', { name: 'Votes' }).getByRole('listitem');
  await vote
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: 'For', exact: true }) })
    .click();
  await vote.getByRole('button', { name: 'Count the vote' }).click();
  await expect(vote).toContainText('Carried');
}

/** From what the day's screen says, as another member than decided it. */
async function ratify(page: Page, codeName: string): Promise<void> {
  const waiting = page.getByRole('region', { name: 'Waits to be ratified' });
  await waiting.getByRole('link', { name: codeName }).click();
  await mark(page, 'radio', /^No/);
  await page.getByRole('button', { name: 'Answer' }).click();
  await page.getByRole('tab', { name: /^Decisions/ }).click();
  await page.getByRole('button', { name: 'Ratify' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ratify' }).click();
  await expect(page.getByText('Ratified', { exact: true })).toBeVisible();
}

async function openFromList(page: Page, codeName: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await page.getByRole('link', { name: codeName }).click();
  await expect(page.getByRole('heading', { level: 1, name: codeName })).toBeVisible();
}
