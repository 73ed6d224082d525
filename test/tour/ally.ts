import { fileReport } from '../e2e/cases.ts';
import { NOOR } from './members.ts';
import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** What is left of the house for somebody who takes reports and sees no more than these. */
export async function workAsAnAlly({ app, show }: Tour): Promise<void> {
  await app.afterLock(() => app.page.keyboard.press('Control+Shift+L'));
  await app.unlock(NOOR);
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1, name: 'My reports' })).toBeVisible();
  const { incident } = await fileReport(page, { account: 'She hid my kite.', reported: 'Dorothea Windlass' });
  await page.reload();
  await page.getByRole('link', { name: incident.codeName }).waitFor();
  await show('ally-my-reports');
  await page.getByRole('link', { name: incident.codeName }).click();
  await expect(page.getByText('This is the report as you wrote it')).toBeVisible();
  await show('ally-own-report');
}
