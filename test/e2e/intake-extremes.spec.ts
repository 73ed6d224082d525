import { expect, type Page } from '@playwright/test';
import { emptyIntake, emptyPerson, type Intake } from '../../renderer/features/intake/intake.ts';
import { openApp, test } from './app.ts';
import { ask } from './cases.ts';
import { answer, answerRequired, expectStep, goToStep, takeReport } from './reports.ts';
import { typeDate } from './steps.ts';

/** Two scripts, an emoji, accents typed as two characters, markup, a direction mark, control characters. */
const ANYTHING = 'لم أعد أشعر بالأمان 🙂 e\u0301te\u0301 <b onclick="x">O\'Brien</b> \u202Eabc\u202C\u0007\u0000\n';

test('an account of 20,000 characters in any script is kept, read back and filed to the letter', async () => {
  await using app = await openApp();
  const words = ANYTHING.repeat(400).slice(0, 20_000);
  await takeReport(app.page);
  await goToStep(app.page, 'When and where');
  await answerRequired(app.page);
  await goToStep(app.page, 'What happened');
  await app.page.getByLabel('In their own words').fill(words);
  await app.page.getByLabel('What I saw myself').fill('half a \uD83D character');
  await app.lock();
  await app.unlock();
  await app.page.getByRole('button', { name: 'Take a report' }).click();
  await app.page.getByRole('link', { name: /^Go on with the report/ }).click();
  await expectStep(app.page, 'What happened');
  expect(await app.page.getByLabel('In their own words').inputValue()).toBe(words);
  await goToStep(app.page, 'Read back');
  await expect(app.page.locator('.words')).toContainText('<b onclick="x">O\'Brien</b>');
  const { account, observed } = await file(app.page);
  expect(account).toBe(words.normalize('NFC'));
  expect(observed).toBe('half a \uFFFD character');
});

test('typing stays as quick in a report of 20,000 characters', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await goToStep(page, 'What happened');
  const account = page.getByLabel('In their own words');
  await account.fill('He kept following me.\n'.repeat(909));
  expect(await typingTime(page, account)).toBeLessThan(50);
});

test('fifty people in one report are typed without delay, and all are filed', async () => {
  await using app = await openApp();
  const { page } = app;
  const draft = await resume(page, (intake) => ({
    ...intake,
    step: 'others',
    others: Array.from({ length: 50 }, (_, index) => ({
      ...emptyPerson(`person-${index}`),
      name: `Witness ${index} O'Hara`,
      role: 'witness' as const,
    })),
  }));
  await expect(page.getByRole('button', { name: 'Add somebody who was involved or saw it' })).toBeDisabled();
  expect(await typingTime(page, page.getByRole('textbox', { name: /^Name/ }).nth(30))).toBeLessThan(100);
  await goToStep(page, 'Read back');
  await file(page);
  expect(await ask<unknown[]>(page, 'people.list', { text: '' })).toHaveLength(50);
  expect(await ask(page, 'drafts.get', { key: draft })).toBeNull();
});

test('a day that does not exist becomes the last of its month, and a year ahead is asked for again', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await goToStep(page, 'When and where');
  await answerRequired(page);
  await typeDate(page, 'Reported on', '2999-02-30');
  await goToStep(page, 'Read back');
  await expect(page.getByRole('main')).toContainText('28 February 2999');
  await page.getByRole('button', { name: 'File this report' }).click();
  await page.getByRole('button', { name: 'The day it was reported lies ahead' }).click();
  await expect(page.getByRole('spinbutton', { name: /^day, Reported on/ })).toBeFocused();
  await typeDate(page, 'Reported on', '1900-01-01');
  await goToStep(page, 'Read back');
  await file(page);
});

test('a day typed without its year is one of this year', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await goToStep(page, 'When and where');
  await answer(page, 'How exactly is the time known?', 'About');
  await page.getByRole('spinbutton', { name: /^day, Day it happened/ }).click();
  await page.keyboard.type('0302');
  await goToStep(page, 'Read back');
  await expect(page.getByRole('main')).toContainText(`about 3 February ${new Date().getFullYear()}`);
});

test('a time that the change to summer time leaves out is filed as the one an hour later', async () => {
  await using app = await openApp({ own: true });
  const { page } = app;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Lisbon' });
  await resume(page, (intake) => ({ ...intake, step: 'read-back', receivedDay: '2026-03-29', receivedTime: '01:30' }));
  await expect(page.getByRole('main')).toContainText('29 March 2026, 01:30');
  const { receivedAt } = await file(page);
  expect(receivedAt).toEqual({ at: '2026-03-29T01:30:00.000Z', zone: 'Europe/Lisbon' }); // 02:30 on the clock there
});

test('a file of any name and size is stored, the empty one too', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await goToStep(page, 'Evidence');
  await page.locator('input[type=file]').setInputFiles([
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: '../../etc/pass\nwd', mimeType: `text/${'x'.repeat(300)}`, buffer: Buffer.from('x') },
    { name: `${'long'.repeat(100)}.png`, mimeType: 'image/png', buffer: Buffer.from('y') },
    { name: '  ', mimeType: '', buffer: Buffer.from('z') },
    { name: 'large.bin', mimeType: '', buffer: Buffer.alloc(6_000_000, 7) },
  ]);
  const files = page.getByRole('list', { name: 'Files of this report' }).getByRole('listitem');
  await expect(files).toHaveCount(5, { timeout: 30_000 });
  await expect(files.nth(0)).toContainText('SHA-256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  await expect(files.nth(1)).toContainText('pass wd'); // neither folders nor line breaks
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
});

test('a file that comes too late for its report is said to be missing', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await goToStep(page, 'When and where');
  await answerRequired(page);
  await goToStep(page, 'Evidence');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'late.bin', mimeType: '', buffer: Buffer.alloc(30_000_000, 7) });
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: 'Come back later' }).dispatchEvent('click'); // at once, while it arrives
  const [draft] = await ask<{ key: string }[]>(page, 'drafts.list', { prefix: 'intake' });
  const receivedAt = { at: new Date().toISOString(), zone: 'Europe/Lisbon' };
  await ask(page, 'reports.file', { draft: draft?.key, report: { receivedAt, channel: 'spoken', setting: 'event' } });
  await expect(page.getByRole('alert')).toContainText('This is no longer there');
});

/** Goes on with a report that was begun over the bridge: what a test is not about costs no time. */
async function resume(page: Page, change: (intake: Intake) => Intake): Promise<string> {
  const key = `intake:${crypto.randomUUID()}`;
  const begun = emptyIntake('2026-11-20', '12:40', () => crypto.randomUUID());
  const intake: Intake = { ...change(begun), channel: 'spoken', setting: 'event' };
  await ask(page, 'drafts.save', { key, content: JSON.stringify(intake) });
  await page.getByRole('button', { name: 'Take a report' }).click();
  await page.getByRole('link', { name: /^Go on with the report/ }).click();
  return key;
}

interface Filed {
  readonly account: string;
  readonly observed: string;
  readonly receivedAt: unknown;
}

async function file(page: Page): Promise<Filed> {
  await page.getByRole('button', { name: 'File this report' }).click();
  await expect(page.getByText('The case is called')).toBeVisible();
  const { incidents } = await ask<{ incidents: { id: string }[] }>(page, 'incidents.list', {});
  const [report] = await ask<{ fields: Filed }[]>(page, 'reports.list', { incidentId: incidents[0]?.id });
  if (report === undefined) throw new Error('The filed report is not there');
  return report.fields;
}

/** Half of the letters typed are worked through within this many milliseconds, drawing not counted. */
async function typingTime(page: Page, field: ReturnType<Page['getByLabel']>): Promise<number> {
  await field.focus();
  await page.evaluate(() => {
    const times: number[] = [];
    let pressed = 0;
    const begin = () => {
      pressed = performance.now();
    };
    document.addEventListener('beforeinput', begin, true);
    document.addEventListener('input', () => queueMicrotask(() => times.push(performance.now() - pressed)));
    Object.assign(globalThis, { times });
  });
  await page.keyboard.type('nobody asked her', { delay: 30 });
  const times = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
}
