import { expect, type Page } from '@playwright/test';
import { mail, mailbox } from '../fixtures/mails.ts';
import { expectAccessible, openApp, test } from './app.ts';
import { mark, openCase, tabTo, typeDate, typeTime } from './steps.ts';

const BOX = mailbox(
  mail({ attachment: 'photo.png' }),
  mail({
    id: '<2@x>',
    date: null,
    subject: 'A second one',
    text: `<script>document.title = "run"</script> https://x.example/\n${'One more line.\n'.repeat(150)}The end`,
  }),
);

test('messages of a mailbox are chosen, given a date where they have none, and stand in the timeline with their sender', async () => {
  await using app = await openApp();
  const { page } = app;
  const { incident } = await openCase(page);
  await page.getByRole('link', { name: 'Add messages…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Messages for ${incident.codeName}` })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({ name: 'inbox.mbox', mimeType: '', buffer: Buffer.from(BOX) });
  await expect(page.getByText('2 messages, 1 chosen')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Correct message 2' }).click();
  await typeDate(page, 'Day', '2027-03-03');
  await typeTime(page, 'Time', '10:00');
  await expect(page.getByText('2 messages, 2 chosen')).toBeVisible();
  await mark(page, 'checkbox', 'Keep what is attached as evidence too');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add 2 messages' }).click();
  await expect(
    page.getByText('2 messages were added to the timeline. 1 attached file is kept as evidence.'),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Open the case' }).click();
  await expect(page.getByText('Ana Lima <ana@example.org>').first()).toBeVisible();
  await expect(page.getByText('He stood there all evening.')).toBeVisible();
  await expect(page.getByText('<script>document.title = "run"</script> https://x.example/')).toBeVisible();
  await expect(page.getByRole('link', { name: /x\.example/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the whole message' }).click();
  await expect(page.getByText('The end')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Evidence 2' })).toBeVisible();
  await expectAccessible(page);
});

test('a pasted conversation is asked for what it does not say, corrected, and nothing typed is lost to a lock', async () => {
  await using app = await openApp();
  const { incident } = await openCase(app.page);
  await app.page.getByRole('link', { name: 'Add messages…' }).click();
  const pasted =
    '04/03/2027, 14:02 - Ana: Hello\nare you there\n04/03/2027, 14:05 - lunch: at one\n05/03/2027, 09:00 - Ben: Bye';
  await app.page.getByLabel('Or paste a conversation').fill(pasted);
  await app.page.getByRole('button', { name: 'Read the pasted text' }).click();
  await expect(app.page.getByText('3 messages, 3 chosen. Read as a WhatsApp export.')).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Add 3 messages' })).toBeDisabled();
  await mark(app.page, 'radio', '3 April');
  await app.page.getByRole('button', { name: 'Correct message 2' }).click();
  await mark(app.page, 'checkbox', 'This belongs to the message before it');
  await expectAccessible(app.page);
  await expect(app.page.getByText(/^Kept at/)).toBeVisible();

  await app.lock();
  await app.unlock();
  await app.page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await app.page.getByRole('link', { name: incident.codeName }).click();
  await app.page.getByRole('link', { name: 'Add messages…' }).click();
  await expect(app.page.getByText('Belongs to the message before')).toBeVisible();
  await byKeyboard(app.page);
  await expect(app.page.getByText('Hello are you there 04/03/2027, 14:05 - lunch: at one')).toBeVisible();
});

async function byKeyboard(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, 'Add 3 messages');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/messages were added to the timeline/)).toBeVisible();
  await page.getByRole('link', { name: 'Open the case' }).focus();
  await page.keyboard.press('Enter');
}
