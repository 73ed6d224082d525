import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask } from './cases.ts';
import { choose, mark, openCase } from './steps.ts';

const OLUS = 'nine quiet otters on the shore';

test('a letter is filled from the case, loses what it would tell, is signed by somebody else, and leaves', async () => {
  await using app = await openApp();
  let { page } = app;
  await ask(page, 'members.add', { name: 'Olu', role: 'responder', passphrase: OLUS });

  await page.getByRole('link', { name: 'How we work' }).click();
  await page.getByRole('tab', { name: 'Letters' }).click();
  await page.getByRole('button', { name: 'Change: Notice of a report' }).click();
  await page.getByLabel(/^Text/).fill('Dear {recipient}, {shoe size}');
  await expect(page.getByText('No case can fill {shoe size}')).toBeVisible();
  await page.getByLabel(/^Text/).fill('Dear {recipient},\n\nwe have heard something.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the words' }).click();
  await expect(page.getByText('our own words')).toBeVisible();

  const { incident } = await openCase(page);
  await answerNone(page);
  await page.getByRole('tab', { name: /^Letters/ }).click();
  await page.getByRole('button', { name: 'Write a letter' }).click();
  await choose(page, 'Which letter', 'Notice of a report');
  await page.getByRole('button', { name: 'Begin the letter' }).click();
  await expect(page.getByRole('heading', { name: /^Notice of a report/ })).toBeFocused();
  const body = page.getByRole('textbox', { name: 'Text' });
  await expect(body).toHaveValue('Dear José Ferrer-Lindqvist,\n\nwe have heard something.');
  await body.fill('Dear José,\n\nPriya told us of something in the Main hall.');
  await page.getByRole('button', { name: 'Save and check' }).click();
  await expect(page.getByText('Would reveal Priya Raman (reporter). It is a part of their name.')).toBeVisible();
  await expect(page.getByText('Marks are still open.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Why “Main hall” may stay').fill('He named it himself.');
  await page.getByRole('button', { name: 'Let it stay: “Main hall”' }).click();
  await expect(page.getByText('Stays in: He named it himself.')).toBeVisible();
  await body.fill('Dear José,\n\nsomebody told us of something in the Main hall.');
  await page.getByRole('button', { name: 'Save and check' }).click();
  await expect(page.getByText('You changed it last')).toBeVisible();

  await app.lock();
  await app.unlock(OLUS);
  page = app.page;
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await page.getByRole('link', { name: incident.codeName }).click();
  await answerNone(page);
  await page.getByRole('tab', { name: /^Letters/ }).click();
  await page.getByRole('button', { name: /^Open: Notice of a report/ }).click();
  await page.getByRole('button', { name: 'I have read it: sign' }).click();
  await expect(page.getByText(/^Read and signed by Olu/)).toBeVisible();
  await page.getByRole('button', { name: 'Save as a mail draft' }).click();
  await page.getByRole('button', { name: 'Save here' }).click();
  const written = await page.getByText(/^Written: /).textContent();
  const fileName = /Written: (.*\.eml)\./.exec(written ?? '')?.[1] ?? '';
  expect(readFileSync(join(app.folder, fileName), 'utf8')).toContain('X-Unsent: 1');
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect(page.getByText(/^Copied\. /)).toBeVisible();
  await expect(page.getByText(/^Left as a mail draft: Olu/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save and check' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'All letters of the case' }).click();
  await expect(page.getByRole('heading', { name: 'Letters' })).toBeFocused();
});

/** Everybody is asked whether they are too close to a case before it opens. */
async function answerNone(page: Page): Promise<void> {
  await mark(page, 'radio', /^No /);
  await page.getByRole('button', { name: 'Answer' }).click();
}
