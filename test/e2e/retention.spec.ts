import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { mark, typeDate } from './steps.ts';

test('how long cases are kept is agreed on, announced in words, put off, and held', async () => {
  await using app = await openApp();
  const { page } = app;
  const place = (name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name });
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  const [one, other] = [await closedCase(page, 'Wim Zander'), await closedCase(page, 'Ada Quill')];

  await place('How we work').click();
  await page.getByRole('tab', { name: 'How long' }).click();
  await mark(page, 'radio', /^6 months/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Agree on this' }).click();
  await expect(page.getByText('Agreed. Nothing goes within the next 30 days.')).toBeVisible();

  await place('Records').click();
  await page.getByRole('link', { name: 'Look at what goes when' }).click();
  await expect(part('Within a year').getByRole('heading', { name: /these 2 cases lose their names/ })).toBeVisible();
  await mark(page, 'checkbox', one);
  await part('Within a year').getByRole('button', { name: 'Choose another day' }).click();
  await typeDate(page, 'Erased on', inDays(29));
  await page.getByLabel('Why on this day').fill('They asked for it.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose this day' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(part('Announced').getByRole('heading', { name: /this case loses its names/ })).toBeVisible();
  await expectAccessible(page);

  await place('Today').click();
  await expect(page.getByText(/this case loses its names/)).toBeVisible();
  await page.getByRole('link', { name: 'Look at what goes when' }).click();
  await part('Announced').getByRole('link', { name: other }).click();
  const kept = part('How long it is kept');
  await expect(kept).toContainText('Day chosen by the team: They asked for it.');
  await kept.getByRole('button', { name: 'Put on hold' }).click();
  await page.getByLabel('Why it must stay').fill('A court asked for it.');
  await page.getByRole('dialog').getByRole('button', { name: 'Put on hold' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(kept).toContainText('On hold: A court asked for it.');
  await expect(kept).toContainText('It stays as long as something stands against it.');

  await place('Records').click();
  await page.getByRole('link', { name: 'Look at what goes when' }).click();
  await expect(part('Announced')).toContainText('Nothing falls due within 30 days.');
  await page.getByRole('button', { name: `Release ${other}` }).click();
  await page.getByLabel('Why it need not stay any longer').fill('They closed it.');
  await page.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(part('Announced').getByRole('link', { name: other })).toBeVisible();
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function closedCase(page: Page, reported: string): Promise<string> {
  const { incident } = await fileReport(page, { reported });
  for (const task of await ask<{ id: string }[]>(page, 'tasks.list', { incidentId: incident.id }))
    await ask(page, 'tasks.setDone', { id: task.id, done: true });
  await ask(page, 'promises.keep', { incidentId: incident.id, promise: 'answer' });
  await ask(page, 'incidents.setStatus', { id: incident.id, status: 'closed' });
  return incident.codeName;
}
