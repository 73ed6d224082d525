import { expect } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { choose } from './steps.ts';

const LIST = [
  'Who;GitHub;Banned until;Why',
  'Otto Quillfeather;@quill;31.12.2031;Followed people\u202e',
  'Mavis Thistledown;;for ever and a day;',
  ';;;nobody',
].join('\r\n');

test('the ban list of another body is looked at, set right and read, by the keyboard, and stands apart', async () => {
  await using app = await openApp();
  const { page } = app;
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Ban list' }).press('Enter');
  await page.getByRole('link', { name: 'Read a list of another body' }).press('Enter');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST, 'utf8') });
  await expect(page.getByText('2 people come onto the list.')).toBeVisible();
  await expect(page.getByText('Row 4 holds no name, e-mail or handle')).toBeVisible();
  await expect(page.getByText('A day cannot be read, first in row 3, column 3.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Put 2 people on the list' })).toBeDisabled();
  await page.getByLabel('Whose list it is').fill('Puppet Society');
  await choose(page, 'Why', 'Not used');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put 2 people on the list' }).press('Enter');

  const lists = page.getByRole('region', { name: 'Lists of other bodies' });
  await lists.getByRole('button', { name: 'Show people on the list of Puppet Society' }).press('Enter');
  await expect(lists.getByRole('cell', { name: 'Otto Quillfeather' })).toBeVisible();
  await expect(lists.getByRole('row', { name: /Mavis/ })).toContainText('for ever and a day');
  await expectAccessible(page);
  await lists.getByRole('button', { name: 'Put away the list of Puppet Society' }).press('Enter');
  await expect(lists.getByRole('button', { name: 'Use again: the list of Puppet Society' })).toBeVisible();
});
