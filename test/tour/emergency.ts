import { expect } from './patient.ts';
import type { Tour } from './stage.ts';

/** From anywhere, by one press: whom to call and where to go. */
export async function lookAtTheEmergencyCard({ app: { page }, show }: Tour): Promise<void> {
  await page.getByRole('button', { name: 'Emergency card' }).click();
  await expect(page.getByRole('dialog')).toContainText('Saucer Street Hospital');
  await show('emergency-card');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation').getByRole('link', { name: 'Emergency cards' }).click();
  await expect(page.getByRole('heading', { name: 'Teapot Conference' })).toBeVisible();
  await show('emergency-cards');
}
