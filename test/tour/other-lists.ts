import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

const LIST = 'Name;Also known as;E-mail;Banned until;Reason\nOsgood Ladle;O. Ladle;osgood@ladle.example;31.12.2031;\n';

/** The list of another body under the own one, and how a file of theirs is looked at. It begins and ends on the ban list. */
export async function lookAtOtherLists({ app: { page }, show }: Tour): Promise<void> {
  const lists = page.getByRole('region', { name: 'Lists of other bodies' });
  await lists.getByRole('button', { name: /^Show people/ }).click();
  const listed = lists.getByText('Barnaby Crumpethorn');
  await expect(listed).toBeVisible();
  await listed.evaluate((row) => row.scrollIntoView({ block: 'center' }));
  await show('list-of-another-body', 'here');
  await lists.getByRole('link', { name: 'Read a list of another body' }).click();
  await page.getByLabel('Whose list it is').fill('Society of Paper Boats');
  const file = { name: 'boats.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('1 person comes onto the list.')).toBeVisible();
  await show('read-list-of-another-body');
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Ban list' }).click();
}
