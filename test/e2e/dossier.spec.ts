import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { ask } from './cases.ts';
import { mark, openCase } from './steps.ts';

test('a dossier is written where the user says, opens only with its passphrase, and is logged', async () => {
  await using app = await openApp();
  const { page } = app;
  await openCase(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const suggested = page.getByRole('dialog').locator('output');
  await expect(suggested).toHaveText(/^(\w+[ -]){5,}\w+$/);
  const passphrase = (await suggested.textContent()) ?? '';
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose a place and save' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByRole('dialog', { name: 'Saved' })).toContainText(passphrase, { timeout: 30_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Done' }).click();

  const written = pdfsIn(app.folder);
  expect(written).toHaveLength(1);
  expect(written[0]).not.toContain('Ferrer');
  expect(await passphraseNeeded(join(app.folder, written[0] ?? ''))).toBe(true);
  expect(await passphraseOpens(join(app.folder, written[0] ?? ''), passphrase)).toBe(true);
  expect(await wasLogged(page, 'export')).toBe(true);
});

test('a file without a passphrase is written only after that was said back', async () => {
  await using app = await openApp();
  const { page } = app;
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Ban list/ })
    .click();
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await mark(page, 'radio', 'Anybody who has the file');
  const save = page.getByRole('button', { name: 'Choose a place and save' });
  await expect(save).toBeDisabled();
  await mark(page, 'checkbox', 'I understand that it is readable by anyone');
  await expectAccessible(page);
  await save.click();
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByRole('dialog', { name: 'Saved' })).toBeVisible({ timeout: 30_000 });
  expect(pdfsIn(app.folder)).toHaveLength(1);
});

test('a passphrase of one’s own that is too short is said to be so, and no place is asked for', async () => {
  await using app = await openApp();
  const { page } = app;
  await openCase(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await mark(page, 'radio', 'Whoever has a passphrase of my own');
  await page.getByRole('dialog').getByLabel('Passphrase of this file').fill('too short');
  await expect(page.getByText('Use at least 12 characters.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose a place and save' })).toBeDisabled();
});

test('evidence is attached as it was, and a copy is saved outside only after a warning', async () => {
  await using app = await openApp();
  const { page } = app;
  await openCase(page);
  await page.getByRole('tab', { name: /Evidence/ }).click();
  await expect(page.getByText('No file kept yet')).toBeVisible();
  const bytes = Buffer.alloc(1_300_000, 'quiet');
  await page.locator('input[type=file]').setInputFiles({ name: 'messages.txt', mimeType: 'text/plain', buffer: bytes });
  await expect(page.getByText('messages.txt', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save a copy of messages.txt' }).click();
  await expect(page.getByText('The copy is not encrypted')).toBeVisible();
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByText(/^Saved a copy/)).toBeVisible();
  const copies = readdirSync(app.folder).filter((name) => name.endsWith('.txt'));
  expect(copies).toHaveLength(1);
  expect(copies[0]).not.toContain('messages');
  expect(readFileSync(join(app.folder, copies[0] ?? '')).equals(bytes)).toBe(true);
});

function pdfsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.pdf'));
}

async function passphraseNeeded(path: string): Promise<boolean> {
  return !(await passphraseOpens(path, ''));
}

async function passphraseOpens(path: string, password: string): Promise<boolean> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), password, verbosity: 0 });
  return task.promise.then(
    (document) => document.numPages > 0,
    () => false,
  );
}

async function wasLogged(page: Page, word: string): Promise<boolean> {
  const { entries } = await ask<{ entries: { action: string }[] }>(page, 'audit.list', {});
  return entries.some(({ action }) => action.includes(word));
}
