import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask } from './cases.ts';
import { choose, openCase } from './steps.ts';

test('a sheet to read back is printed from its report, a blank form beside the sealed one', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  await page.getByRole('button', { name: 'Read-back sheet' }).click();
  await expect(page.getByRole('dialog')).toContainText('with room to correct and sign it');
  await choose(page, 'Language of the paper', 'Español');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose a place and save' }).click();
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByRole('dialog', { name: 'Saved' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Done' }).click();
  const written = readdirSync(app.folder).filter((name) => name.endsWith('.pdf'));
  expect(written).toHaveLength(1);
  expect(written[0]).not.toContain(incident.codeName);
  const { entries } = await ask<{ entries: { action: string }[] }>(page, 'audit.list', {});
  expect(entries[0]?.action).toBe('export.read-back');

  await page.getByRole('navigation').getByRole('link', { name: 'Ways to report' }).click();
  await page.getByRole('button', { name: 'Blank form to print' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^What it is for/)
    .fill('Lake Days 2027');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Blank form to print' }).click();
  await expect(page.getByRole('dialog').getByLabel(/^What it is for/)).toHaveValue('Lake Days 2027');
});
