import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { EVIDENCE_MAX_BYTES } from '../../shared/evidence/evidence.ts';
import { type ChosenFile, film, pdf, picture } from '../fixtures/viewed-files.ts';
import { type App, expectAccessible, openApp, test } from './app.ts';
import { expectFocus, mark, openCase, tabTo } from './steps.ts';

const PHOTO: ChosenFile = { name: 'photo.png', mimeType: 'image/png', buffer: picture('a lake') };

async function openEvidence(app: App): Promise<Page> {
  await openCase(app.page);
  await app.page.getByRole('tab', { name: /^Evidence/ }).click();
  return app.page;
}

test('files are chosen, dropped and pasted; what is not stored says why; a copy leaves without what it tells', async () => {
  await using app = await openApp();
  const page = await openEvidence(app);
  const input = page.locator('input[type=file]');
  const rows = page.locator('.evidence-file');
  const large = join(app.folder, 'large.mov');
  writeFileSync(large, '');
  truncateSync(large, EVIDENCE_MAX_BYTES + 1);
  await input.setInputFiles([large]);
  await expect(page.getByRole('alert')).toContainText('large.mov is larger than');
  await input.setInputFiles([PHOTO, { ...PHOTO, name: 'again.png' }]);
  await expect(page.getByRole('alert').last()).toContainText('again.png is here already, since');
  await expect(rows).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close: again.png' }).click();
  await page.getByRole('button', { name: 'Close: large.mov' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);

  const chat = join(app.folder, 'chat.txt');
  writeFileSync(chat, 'Where are you?');
  truncateSync(large, EVIDENCE_MAX_BYTES);
  await drop(page, [large, chat]);
  await expect(page.getByText('chat.txt is next')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText('chat.txt');
  await paste(page, 'main h2', { 'image.png': 'a picture, by its name' });
  await expect(rows.last()).toContainText(/pasted \d{4}-\d\d-\d\d .*\.png/);
  // A program puts a picture of the text beside it: in a field the text is meant.
  await paste(page, 'input', { 'image.png': 'another' }, 'words');
  await page.getByRole('button', { name: 'Open chat.txt' }).click();
  await paste(page, '[role=dialog]', { 'behind.txt': 'a dialog is in front' });
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /^Case/ }).click();
  await drop(page, [chat]); // nothing asks for it here, and the window stays
  await expect(page.getByRole('tab', { name: 'Evidence 3' })).toBeVisible();
  expect(page.url()).toBe('https://quietroom.invalid/');

  // A copy leaves without what the file tells, unless it is to be as received.
  await page.getByRole('tab', { name: 'Evidence 3' }).click();
  await saveCopy(page, /^Without what the file tells/, 'stripped.png');
  await saveCopy(page, /^As received/, 'kept.png');
  const copies = ['stripped.png', 'kept.png'].map((name) => readFileSync(join(app.folder, name)).includes('a lake'));
  expect(copies).toEqual([false, true]);
});

test('every kind of file is looked at by keyboard alone; what may be hard to look at is covered until asked for', async () => {
  await using app = await openApp({ own: true });
  const page = await openEvidence(app);
  await tabTo(page, 'Choose files');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([
    PHOTO,
    { name: 'letter.pdf', mimeType: 'application/pdf', buffer: pdf('You have been warned') },
    { name: 'film.webm', mimeType: 'video/webm', buffer: film('a lake') },
    { name: 'chat.txt', mimeType: 'text/plain', buffer: Buffer.from('Где ты?\nأين أنت؟\n'.repeat(9000)) },
    { name: 'table.zip', mimeType: 'text/plain', buffer: Buffer.from('PK\x03\x04') },
  ]);
  const dialog = page.getByRole('dialog');
  await expect(page.getByText('Not shown here')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open table.zip' })).toHaveCount(0);

  await tabTo(page, 'Open photo.png');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Show/);
  await expect(dialog.getByRole('img')).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('img', { name: 'Picture photo.png' })).toBeVisible();
  await expectFocus(page, 'Cover again');
  await tabTo(page, 'Need not be covered');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Not covered when somebody opens it.');
  await page.keyboard.press('Escape');
  await expectFocus(page, 'Open photo.png');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('img', { name: 'Picture photo.png' })).toBeVisible();
  await page.keyboard.press('Escape');

  await open(page, 'letter.pdf');
  await expect(dialog.getByRole('img', { name: /^Page 1/ })).toBeVisible();
  expect(await darkPoints(page)).toBeGreaterThan(100);
  await tabTo(page, 'Words of this page');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('You have been warned')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await open(page, 'film.webm');
  await expect(dialog.locator('video')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await expect.poll(() => dialog.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth)).toBe(16);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await open(page, 'chat.txt');
  await expect(dialog.locator('pre')).toContainText('Где ты?');
  await expect(dialog.getByText('1 of 4')).toBeVisible();
  await tabTo(page, 'Next');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('2 of 4')).toBeVisible();
  await expectAccessible(page);
});

async function saveCopy(page: Page, how: RegExp, fileName: string): Promise<void> {
  await page.getByRole('button', { name: 'Save a copy of photo.png' }).click();
  await expect(page.getByRole('dialog')).toContainText('Description');
  await mark(page, 'radio', how);
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByLabel('File name').fill(fileName);
  await page.getByRole('button', { name: 'Save here' }).click();
  await expect(page.getByText(`Saved a copy: ${fileName}`)).toBeVisible();
}

async function open(page: Page, fileName: string): Promise<void> {
  await tabTo(page, `Open ${fileName}`);
  await page.keyboard.press('Enter');
}

/** How many points of the drawn page are not its ground. */
function darkPoints(page: Page): Promise<number> {
  return page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.filter((value, index) => index % 4 === 0 && value < 100).length;
  });
}

/** Holds files of this machine over the middle of the window and lets go. */
async function drop(page: Page, files: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
}

/** As the browser tells of what was pasted. */
function paste(page: Page, on: string, files: Record<string, string>, text?: string) {
  return page
    .locator(on)
    .first()
    .evaluate(
      (target, given) => {
        const clipboardData = new DataTransfer();
        for (const [name, content] of Object.entries(given.files)) clipboardData.items.add(new File([content], name));
        if (given.text !== undefined) clipboardData.items.add(given.text, 'text/plain');
        target.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
      },
      { files, text },
    );
}
