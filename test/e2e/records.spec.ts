import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { openCase } from './steps.ts';

test('the log tells who did what without content, is asked by kind and case, and compared with a paper', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  await page.getByRole('button', { name: 'Check the case file now' }).click();
  await expect(page.getByText(/The case file is whole/)).toBeVisible();
  const [, hash = '', sequence = ''] =
    /: ([0-9a-f]{16}) \(number ([\d,]+)\)/.exec(await page.getByText(/^Latest entry:/).innerText()) ?? [];
  await page.getByLabel('Number of the entry').fill(sequence);
  await page.getByLabel('First characters of what follows').fill(hash);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The log still holds entry/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Open the log' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Log' })).toBeFocused();
  const log = page.getByRole('table', { name: 'Log' });
  await expect(log.getByRole('row', { name: /Report filed/ })).toContainText(incident.codeName);
  await expect(log.getByRole('row', { name: /Looked into the case/ })).toContainText(incident.codeName);
  await expect(log).not.toContainText('Ferrer');
  // An action without words of its own would show as its key.
  await expect(log).not.toContainText(/[a-z]+\.[a-z]+/);
  await page.getByLabel('Case or person').fill(incident.codeName);
  await page.getByRole('button', { name: incident.codeName, exact: true }).press('Enter');
  await expect(page.getByText(`Only entries about ${incident.codeName}`)).toBeVisible();
  await expect(log.getByRole('row', { name: /Case file made/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Kind/ }).press('Enter');
  await page.getByRole('option', { name: 'Sanctions' }).press('Enter');
  await expect(page.getByText('No such entry.')).toBeVisible();
});
