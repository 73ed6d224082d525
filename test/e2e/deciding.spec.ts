import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type App, openApp, test } from './app.ts';
import { ask } from './cases.ts';
import { choose, mark, typeDate, typeTime } from './steps.ts';

const OLUS = 'nine quiet otters on the shore';
const INES = 'eleven slow snails under the ferns';
const NOORS = 'nine patient otters wait in rain';
const JOSE = 'José Ferrer-Lindqvist';

/**
 * One case from its report to its return, by four members as four people would: Alex leads, Olu reads and decides too,
 * Ines did not decide and so handles the appeal, Noor is out of it.
 */
test('a case with a conflicted responder and an anonymous reporter goes from a plan and a ban to an appeal and a return', async () => {
  test.setTimeout(180_000);
  await using app = await openApp();
  const codeName = await fileAnonymously(app.page);

  await app.lock();
  await app.unlock(OLUS);
  await openFromList(app.page, codeName);
  await sayNotTooClose(app.page);
  await weigh(app.page);

  await app.lock();
  await app.unlock();
  await openFromList(app.page, codeName);
  await sayNotTooClose(app.page);
  await putOut(app.page, 'Noor Aziz');
  await meet(app.page, codeName);
  await imposePlanAndBan(app.page);
  await writeDecision(app.page);

  await app.lock();
  await app.unlock(OLUS);
  await openFromList(app.page, codeName);
  await signAndSave(app);
  await recordAppeal(app.page);

  await app.lock();
  await app.unlock(INES);
  await openFromList(app.page, codeName);
  await sayNotTooClose(app.page);
  await answerAppeal(app.page);

  await app.lock();
  await app.unlock();
  await openFromList(app.page, codeName);
  await grantReturn(app.page);
  await close(app.page);

  await app.lock();
  await app.unlock(NOORS);
  await expectCodeNameOnly(app.page, codeName);
});

async function fileAnonymously(page: Page): Promise<string> {
  for (const [name, passphrase] of [
    ['Olu Ade', OLUS],
    ['Ines Roth', INES],
    ['Noor Aziz', NOORS],
  ])
    await ask(page, 'members.add', { name, role: 'responder', passphrase });
  const { incident } = await ask<{ incident: { codeName: string } }>(page, 'reports.file', {
    report: {
      receivedAt: { at: new Date().toISOString(), zone: 'Europe/Lisbon' },
      channel: 'written',
      setting: 'event',
      account: 'He kept following her after she said no twice.',
      anonymity: 'towards-everyone',
      reporter: null,
      policy: 'Unwanted contact',
      reported: [{ told: { name: JOSE } }],
      others: [{ role: 'impacted', person: { told: { name: 'Dana Quill' } } }],
      allegations: [{ what: 'Followed somebody.', policy: 'Unwanted contact', against: [0] }],
    },
  });
  return incident.codeName;
}

async function openFromList(page: Page, codeName: string): Promise<void> {
  await go(page, 'Incidents');
  await page.getByRole('link', { name: codeName }).click();
  await expect(page.getByRole('heading', { level: 1, name: codeName })).toBeVisible();
}

async function go(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .click();
}

async function sayNotTooClose(page: Page): Promise<void> {
  await mark(page, 'radio', /^No /);
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.getByRole('tablist')).toBeVisible();
}

async function putOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Step out, or put somebody out' }).click();
  await choose(page, 'Who', name);
  await page.getByRole('button', { name: 'Put out of the case' }).click();
  await expect(page.getByText(`${name} is out of this case`)).toBeVisible();
}

async function weigh(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Allegations/ }).click();
  await page.getByRole('button', { name: /^Make a finding/ }).click();
  await mark(page, 'radio', /^Substantiated/);
  await page.getByLabel('Reasons').fill('Two people saw it.');
  await page.getByRole('button', { name: 'Save the finding' }).click();
  await page.getByRole('tab', { name: 'Assessment' }).click();
  await answer(page, 'Was there physical contact?', 'Yes');
  await answer(page, 'Did it go on after a “stop”?', 'Yes');
  await expect(page.getByRole('cell', { name: 'Permanent ban This case' })).toBeVisible();
  await page.getByRole('button', { name: 'Save the assessment' }).click();
  await expect(page.getByText(/^Last saved by Olu Ade/)).toBeVisible();
}

async function answer(page: Page, question: string, words: string): Promise<void> {
  await page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click();
}

async function meet(page: Page, codeName: string): Promise<void> {
  await page.getByRole('button', { name: 'Call a meeting' }).click();
  await typeTime(page, 'Time', '13:30');
  await page.getByRole('button', { name: 'Call the meeting' }).click();
  const roll = page.getByRole('region', { name: 'Who is here' });
  await expect(roll).toContainText('stepped out or was put out of the case');
  for (const name of ['Alex Moreno', 'Olu Ade']) await choose(page, name, 'Here');
  await choose(page, 'Ines Roth', 'Not here');
  await choose(page, 'Who carries it in.*', 'Olu Ade');
  await vote(page, 'Behaviour plan', 'A talk every month');
  await vote(page, 'Consequence', 'A ban from all events');
  await page.getByLabel('What is decided').fill('Ban and plan, told by two of us');
  await choose(page, 'Who does it', 'Olu Ade');
  await typeDate(page, 'By when', '2031-05-06');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByRole('region', { name: 'Decisions' })).toContainText('Ban and plan, told by two of us');
  await page.getByRole('button', { name: 'End the meeting' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click();
  await expect(page.getByText(/^Held/)).toBeVisible();
  await page.getByRole('link', { name: 'Open the case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: codeName })).toBeVisible();
}

async function vote(page: Page, subject: string, proposal: string): Promise<void> {
  await mark(page, 'radio', subject);
  await page.getByLabel('What is proposed').fill(proposal);
  await page.getByRole('button', { name: 'Open the vote' }).click();
  const open = page.getByRole('region', { name: 'Votes' }).getByRole('listitem').filter({ hasText: proposal });
  for (const name of ['Alex Moreno', 'Olu Ade'])
    await open.getByRole('radiogroup', { name }).getByText('For', { exact: true }).click();
  await open.getByRole('button', { name: 'Count the vote' }).click();
  await expect(open).toContainText('Carried');
}

async function imposePlanAndBan(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Decisions/ }).click();
  await page.getByRole('button', { name: 'Add a sanction' }).click();
  await choose(page, 'What', 'Behaviour modification plan');
  await page.getByRole('button', { name: 'Add a step or check-in' }).click();
  await page.getByLabel('What is to be done, step 1').fill('Reads the code of conduct with one of us');
  await page.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add a sanction' }).click();
  await choose(page, 'What', 'Ban');
  await mark(page, 'radio', 'No end');
  await page.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const kind of ['Behaviour modification plan', 'Ban']) await record(page, kind, 'The person was told');
}

/** Writes down what happened to a sanction, today. */
async function record(page: Page, kind: string, event: string): Promise<void> {
  await page.getByRole('button', { name: `Record what happened: ${kind}` }).click();
  await mark(page, 'radio', event);
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function writeDecision(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Letters/ }).click();
  await page.getByRole('button', { name: 'Write a letter' }).click();
  await choose(page, 'Which letter', 'Decision');
  await page.getByRole('button', { name: 'Begin the letter' }).click();
  const body = page.getByRole('textbox', { name: 'Text' });
  await expect(body).toHaveValue(/Ban, /);
  await body.fill((await body.inputValue()).replaceAll('…………', 'the board'));
  await page.getByRole('button', { name: 'Save and check' }).click();
  await expect(page.getByText('You changed it last')).toBeVisible();
}

async function signAndSave({ page, folder }: App): Promise<void> {
  await page.getByRole('tab', { name: /^Letters/ }).click();
  await page.getByRole('button', { name: /^Open: Decision/ }).click();
  await page.getByRole('button', { name: 'I have read it: sign' }).click();
  await expect(page.getByText(/^Read and signed by Olu Ade/)).toBeVisible();
  await page.getByRole('button', { name: 'Save as a mail draft' }).click();
  await page.getByRole('button', { name: 'Save here' }).click();
  const written = (await page.getByText(/^Written: /).textContent()) ?? '';
  expect(existsSync(join(folder, /Written: (.*\.eml)\./.exec(written)?.[1] ?? 'nothing'))).toBe(true);
}

async function recordAppeal(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Decisions/ }).click();
  await page.getByRole('button', { name: 'Record an appeal' }).click();
  await expect(page.getByText(/^No choice, as they took part in the decision:.*Alex Moreno/)).toContainText('Olu Ade');
  await page.getByLabel('Grounds').fill('He says that he was on stage.');
  await mark(page, 'checkbox', 'Ines Roth');
  await page.getByRole('button', { name: 'Save the appeal' }).click();
  await expect(page.getByText(/^answer by /)).toBeVisible();
}

async function answerAppeal(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Decisions/ }).click();
  await page.getByRole('button', { name: /^Answer: / }).click();
  await mark(page, 'radio', /^The decision stands/);
  await page.getByLabel('Reasons').fill('The film shows the hall at another hour.');
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await expect(page.getByText(/^Answered by Ines Roth/)).toBeVisible();
}

async function grantReturn(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Decisions/ }).click();
  await record(page, 'Ban', 'Return asked for');
  await page.getByRole('button', { name: 'Record what happened: Ban' }).click();
  await mark(page, 'radio', 'Return granted');
  await page.getByLabel('Conditions of the return').fill('Comes with somebody we know.');
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText('lifted', { exact: true })).toBeVisible();
  await expect(page.getByText('Check-in after three months')).toBeVisible();
}

/** What is owed is kept or waived first; how that is done by hand is another test's walk. */
async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change where it stands' }).click();
  await mark(page, 'radio', /^closed/i);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText(/still owed/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('tab', { name: /^Owed/ }).click();
  const waive = page.getByRole('button', { name: /^Waive: / });
  for (let left = await waive.count(); left > 0; left -= 1) {
    await waive.first().click();
    await page.getByLabel('Reason').fill('Nobody knows how to reach the reporter.');
    await page.getByRole('button', { name: 'Waive it' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Change where it stands' }).click();
  await mark(page, 'radio', /^closed/i);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Everywhere one may look. Whoever was kept out is known by name to the whole team, without the case. */
async function expectCodeNameOnly(page: Page, codeName: string): Promise<void> {
  const secret = /Quill|following|Unwanted|Ban and plan|A talk every month|Comes with somebody/;
  for (const place of ['Today', 'Incidents', 'People', 'Meetings', 'Owed', 'Records']) {
    await go(page, place);
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${place}`) })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(secret);
    if (place !== 'People') await expect(page.getByRole('main')).not.toContainText('Ferrer');
  }
  await go(page, 'Incidents');
  await page.getByText('All', { exact: true }).click();
  await page.getByRole('link', { name: codeName }).click();
  await expect(page.getByText('You are out of this case')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(secret);
  await expect(page.getByRole('main')).not.toContainText('Ferrer');
}
