import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** Somebody told of by two names, whose records were joined and can be parted again. */
export async function lookAtAJoinedPerson({ app: { page }, show }: Tour): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
  await page.getByRole('main').getByLabel('Find by name').fill('Barney Quill');
  await page.getByRole('link', { name: 'Barnaby Quillfeather' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Barnaby Quillfeather' })).toBeVisible();
  await show('person-of-two-records');
}
