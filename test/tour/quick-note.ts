import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** Something is jotted down in passing; another note, from this morning, waits on Today and is filed into its case. */
export async function writeAQuickNote({ app: { page }, show }: Tour): Promise<void> {
  await page.keyboard.press('Control+j');
  await page.keyboard.type('Somebody at the garden door asks for Nettie. Grey coat, did not give a name.');
  await show('quick-note');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
  await expect(page.getByText('Grey coat')).toBeVisible();
  await show('quick-notes-wait-on-today');
  await page
    .getByRole('button', { name: /^File into a case: / })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^File here: / }).first()).toBeVisible();
  await show('file-a-quick-note');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
