import { expect, type Page } from '@playwright/test';
import { expectAccessible, MEMBER, openApp, test } from './app.ts';
import { ask, fileReport } from './cases.ts';
import { choose, mark } from './steps.ts';

const NOORS = 'nine patient otters wait in rain';

test('everybody is asked before a case opens; whom the reporter keeps out sees code name, status and dates', async () => {
  await using app = await openApp();
  const { page } = app;
  await ask(page, 'members.add', { name: 'Noor Aziz', role: 'responder', passphrase: NOORS });
  const { codeName } = (await fileReport(page, { reported: 'Noor Aziz' })).incident;
  await page.reload();
  const waiting = page.getByRole('region', { name: 'Are you too close to this case?' });
  await expect(waiting.getByRole('link', { name: codeName })).toBeVisible();
  await recordOutsideBody(page);

  await openFromList(page, codeName);
  await expect(page.getByText('Reported: Noor Aziz')).toBeVisible();
  await expect(page.getByText('Priya Raman')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.getByText('Choose one of the three answers.')).toBeVisible();
  await mark(page, 'radio', /^No/);
  await page.getByRole('button', { name: 'Answer' }).click();
  const access = page.getByRole('region', { name: 'Who can see this' });
  await expect(access).toContainText('Noor Aziz may be one of the people in this case');
  await expectAccessible(page);
  await access.getByRole('button', { name: 'Somebody else' }).click();
  await expect(access).toContainText('Has not answered yet, and does not decide: Noor Aziz');

  await access.getByRole('button', { name: 'Step out, or put somebody out' }).click();
  await choose(page, 'Who', 'Noor Aziz');
  await mark(page, 'radio', /^Out of the meetings/);
  await page.getByRole('button', { name: 'Put out of the meetings' }).click();
  await choose(page, 'What Noor Aziz sees', 'The facts');
  await expect(access.getByRole('button', { name: /What Noor Aziz sees/ })).toContainText('The facts');
  await expectAccessible(page);
  await access.getByRole('button', { name: 'Step out, or put somebody out' }).click();
  await choose(page, 'Who', 'Noor Aziz');
  await mark(page, 'checkbox', /^The reporter asked/);
  await page.getByRole('button', { name: 'Put out of the case' }).click();
  await expect(access).toContainText('Noor Aziz is out of this case: the reporter asked for it.');
  await expect(page.getByText('Only one member is free to decide this case.')).toBeVisible();
  await page.getByRole('button', { name: 'Refer the case to Harbour Ombuds' }).click();
  await page.getByRole('button', { name: 'Keep that it was referred' }).click();
  await expect(page.getByText(`Referred to Harbour Ombuds by ${MEMBER}`)).toBeVisible();
  await expectAccessible(page);

  await app.lock();
  await app.unlock(NOORS);
  await openFromList(app.page, codeName);
  await expect(app.page.getByText('You are out of this case')).toBeVisible();
  await expect(app.page.getByText(/kept following|Harbour/)).toHaveCount(0);
  await expectAccessible(app.page);
});

async function recordOutsideBody(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'How we work' }).click();
  await page.getByRole('tab', { name: 'Outside bodies' }).click();
  await page.getByRole('button', { name: 'Add an outside body' }).click();
  await page.getByRole('button', { name: 'Save outside bodies' }).click();
  await expect(page.getByText('Give it a name, or take it out.')).toBeVisible();
  await page.getByLabel(/^Name/).fill('Harbour Ombuds');
  await page.getByLabel(/^How to reach it/).fill('ombuds@harbour.example');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save outside bodies' }).click();
  await expect(page.getByText('Give it a name, or take it out.')).toBeHidden();
}

async function openFromList(page: Page, codeName: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await page.getByRole('link', { name: codeName }).click();
  await expect(page.getByRole('heading', { level: 1, name: codeName })).toBeVisible();
}
