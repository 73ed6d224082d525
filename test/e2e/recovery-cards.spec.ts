import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { groupNumber, PASSPHRASE_FIELDS } from './recovery.ts';

const HOLDERS = ['Bo Berg', 'The safe', 'Cy Lund'];

test('the recovery is split into cards, and two of three open the case file again', async () => {
  await using app = await openApp();
  const { page } = app;
  await page.getByRole('navigation').getByRole('link', { name: 'Members' }).click();
  await page.getByRole('link', { name: 'Make recovery cards' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Make recovery cards' })).toBeFocused();
  for (const [at, holder] of HOLDERS.entries()) await page.getByLabel(`Card ${at + 1} is kept by`).fill(holder);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const cards = [];
  for (const [at, holder] of HOLDERS.entries()) cards.push(await putOnPaper(page, at + 1, holder));
  await expect(page.getByRole('list', { name: 'Who keeps a card' }).getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page);

  await app.lock();
  const locked = app.page;
  await locked.getByRole('button', { name: 'Use the recovery key' }).click();
  await locked.getByRole('button', { name: 'Use recovery cards' }).click();
  await locked.getByLabel('Card 1 of 2').fill(cards[2] ?? '');
  await locked.getByLabel('Card 2 of 2').fill(cards[2] ?? '');
  await expect(locked.getByText('This is card 3 once more.')).toBeVisible();
  await expectAccessible(locked);
  await locked.getByLabel('Card 2 of 2').fill((cards[0] ?? '').toLowerCase());
  await expect(locked.getByText('once more')).toHaveCount(0);
  await locked.getByRole('button', { name: 'Unlock' }).click();
  await expect(locked.getByRole('heading', { name: 'Choose a new passphrase' })).toBeVisible({ timeout: 20_000 });
  await locked.getByLabel('Passphrase', { exact: true }).fill('eleven brass kettles sing at noon');
  await locked.getByLabel(PASSPHRASE_FIELDS.again).fill('eleven brass kettles sing at noon');
  await locked.getByRole('button', { name: 'Save and go on' }).click();
  await expect(locked.getByRole('heading', { name: 'Your recovery key' })).toBeVisible({ timeout: 20_000 });
});

async function putOnPaper(page: Page, number: number, holder: string): Promise<string> {
  await expect(page.getByRole('heading', { name: `Card ${number} of 3: ${holder}` })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: `Show card ${number}` }).press('Enter');
  const groups = page.getByRole('list', { name: 'Groups of the card' }).getByRole('listitem');
  await expect(groups).toHaveCount(10);
  const written = await groups.allInnerTexts();
  if (number === 1) await expectAccessible(page);
  await page.getByRole('button', { name: 'It is on paper' }).press('Enter');
  await expect(page.getByRole('textbox')).toHaveCount(2);
  for (const field of await page.getByRole('textbox').all())
    await field.fill(written[(await groupNumber(field)) - 1] ?? '');
  await page.getByRole('button', { name: 'Confirm' }).press('Enter');
  return written.join('-');
}
