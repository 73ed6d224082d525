import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { choose, mark, openCase, shown, typeDate } from './steps.ts';

test('a ban that is decided in a case stands on the ban list and is found under a misspelt name', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  await page.getByRole('tab', { name: /Decisions/ }).click();
  await expect(page.getByText('No sanction decided')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add a sanction' }).click();
  await page.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(page.getByText('This is needed.').first()).toBeVisible();
  await choose(page, 'What', 'Ban');
  await page.getByLabel(/^Conditions/).fill('May ask to return after two years.');
  await expect(page.getByText('It puts a person on the ban list.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(page.getByText('decided, not told yet')).toBeVisible();

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Ban list/ })
    .click();
  await expect(page.getByText('in force today: 1')).toBeVisible();
  await expect(page.getByText('not told yet', { exact: true })).toBeVisible();
  for (const typed of ['jose ferrer', 'lindqvist josé', 'jsoe ferer', '@jferrer']) {
    await page.getByLabel('Find by name, handle or e-mail').fill(typed);
    await expect(page.getByRole('link', { name: 'José Ferrer-Lindqvist' }), typed).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByLabel('Find by name, handle or e-mail').fill('Matilda Quist');
  await expect(page.getByText('Nobody on the list fits')).toBeVisible();
  await page.getByLabel('Find by name, handle or e-mail').fill('');
  await page.getByRole('table').getByRole('link', { name: incident.codeName }).click();
  await expect(page.getByRole('heading', { level: 1, name: incident.codeName })).toBeVisible();
});

test('a sanction that was lifted stays in the record, and its person leaves the ban list', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await fileReport(page);
  await ban(page, incident.id);
  await page.getByRole('navigation').getByRole('link', { name: 'Incidents' }).click();
  await page.getByRole('link', { name: incident.codeName }).click();
  await page.getByRole('tab', { name: /Decisions/ }).click();
  await page.getByRole('button', { name: 'Lift: Ban' }).click();
  await page.getByLabel('Reason').fill('It was somebody else.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lift it' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(shown(page, 'It was somebody else.')).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Ban list/ })
    .click();
  await expect(page.getByText('Nobody is on the ban list')).toBeVisible();
  await choose(page, 'Show', 'What has ended');
  await expect(page.getByRole('table')).toContainText('José Ferrer-Lindqvist');
});

test('a plan, a rule of no contact and a ban go their way, to a return under conditions, by the team’s own catalogue', async () => {
  await using app = await openApp();
  const { page } = app;
  await changeCatalogue(page);
  const { incident } = await openCase(page);
  await ban(page, incident.id);
  await page.getByRole('tab', { name: /Decisions/ }).click();

  await page.getByRole('button', { name: 'Add a sanction' }).click();
  await expect(page.getByText('pressing one is more harassment')).toBeVisible();
  await page.getByRole('button', { name: /What$/ }).click();
  await expect(page.getByRole('option', { name: /Spoken warning/ })).toHaveCount(0);
  await page.getByRole('option', { name: /A badge of another colour/ }).click();
  await expect(page.getByText('It has nothing to do with a disability.')).toBeVisible();
  await choose(page, 'What', 'Behaviour modification plan');
  await page.getByRole('button', { name: 'Add a step or check-in' }).click();
  await page.getByRole('button', { name: 'Save as a proposal' }).click();
  await expect(page.getByText('Each step needs words and a day.')).toBeVisible();
  await page.getByLabel('What is to be done, step 1').fill('Reads the code of conduct with one of us');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save as a proposal' }).click();
  await expect(page.getByText('proposed', { exact: true })).toBeVisible();
  await record(page, 'Behaviour modification plan', 'Decided');
  await record(page, 'Behaviour modification plan', 'The person was told');
  await mark(page, 'checkbox', 'Reads the code of conduct with one of us');

  await page.getByRole('button', { name: 'Add a sanction' }).click();
  await choose(page, 'What', 'No contact with a person');
  await mark(page, 'radio', 'A date');
  await typeDate(page, 'Last day', '2020-01-01');
  await page.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(page.getByText('Tick at least one person.')).toBeVisible();
  await expect(page.getByText('The last day cannot be before the first.')).toBeVisible();
  await mark(page, 'radio', 'No end');
  await mark(page, 'checkbox', /Priya Raman/);
  await page.getByRole('button', { name: 'Save the sanction' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await record(page, 'Ban', 'The person was told');
  await record(page, 'Ban', 'Return asked for');
  await page.getByRole('button', { name: 'Record what happened: Ban' }).click();
  await mark(page, 'radio', 'Return granted');
  await page.getByLabel('Conditions of the return').fill('Comes with somebody we know.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('lifted', { exact: true })).toBeVisible();
  await expect(page.getByText('Check-in after three months')).toBeVisible();
  await expectAccessible(page);

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /People/ })
    .click();
  await page.getByRole('link', { name: 'Priya Raman' }).click();
  await expect(page.getByText('Is to be left alone by')).toBeVisible();
  await expectAccessible(page);
});

/** One kind of the team's own is added, another put away. */
async function changeCatalogue(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'How we work' }).click();
  await page.getByRole('tab', { name: 'Sanctions' }).click();
  await page.getByRole('button', { name: 'Add your own' }).click();
  await page.getByLabel('Name').fill('A badge of another colour');
  await page.getByLabel(/^Only if/).fill('It has nothing to do with a disability.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the words' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Put away: Spoken warning' }).click();
  await expect(page.getByRole('button', { name: 'Offer again: Spoken warning' })).toBeEnabled();
  await expectAccessible(page);
}

/** Writes down what happened to a sanction, today. */
async function record(page: Page, kind: string, event: string): Promise<void> {
  await page.getByRole('button', { name: `Record what happened: ${kind}` }).click();
  await mark(page, 'radio', event);
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function ban(page: Page, incidentId: string): Promise<void> {
  const { participants } = await ask<{ participants: { role: string; person: { id: string } }[] }>(
    page,
    'incidents.get',
    { id: incidentId },
  );
  const [owner] = await ask<{ id: string }[]>(page, 'members.list', {});
  await ask(page, 'sanctions.impose', {
    incidentId,
    personId: participants.find(({ role }) => role === 'reported')?.person.id,
    kind: 'ban',
    scope: 'all-events',
    startsOn: '2026-01-01',
    endsOn: null,
    owner: owner?.id,
  });
}
