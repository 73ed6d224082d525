import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, test } from './app.ts';
import { takeReport } from './reports.ts';
import { choose } from './steps.ts';

test('a report is taken in Arabic: mirrored, and what was typed before stays', async () => {
  await using app = await openApp();
  const { page } = app;
  await takeReport(page);
  await page.getByLabel('Who else of the team is with you').fill('Robin Practice');
  await choose(page, 'Language of this form', 'العربية');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('السلامة أولًا');
  await expect(page.getByLabel('مَن معك أيضًا من الفريق')).toHaveValue('Robin Practice');
  await expect.poll(() => isMirrored(page)).toBe(true);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'متابعة' }).click();
  await page.getByLabel('بكلماتهم').fill('قالت إنه تبعها ثلاث مرات.');
  await page.getByRole('button', { name: 'متابعة' }).click();
  expect(await hourIsLeftOfMinute(page)).toBe(true);
  await page.getByRole('button', { name: 'رجوع' }).click();
  await choose(page, 'لغة هذا النموذج', 'Deutsch');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Was geschehen ist');
  await expect(page.getByLabel('In eigenen Worten')).toHaveValue('قالت إنه تبعها ثلاث مرات.');
  await expect.poll(() => isMirrored(page)).toBe(false);
  await choose(page, 'Sprache dieses Formulars', 'Español');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qué pasó');
  await expectAccessible(page);
});

/** What to say stands on the side where a line ends. */
async function isMirrored(page: Page): Promise<boolean> {
  const advice = await page.getByRole('complementary').first().boundingBox();
  const form = await page.getByRole('heading', { level: 1 }).boundingBox();
  return (advice?.x ?? 0) < (form?.x ?? 0);
}

/** Digits are read from the left also where all else is mirrored. */
async function hourIsLeftOfMinute(page: Page): Promise<boolean> {
  const parts = page.getByRole('group', { name: 'ساعة التبليغ' }).getByRole('spinbutton');
  const [hour, minute] = [await parts.first().boundingBox(), await parts.last().boundingBox()];
  return hour !== null && minute !== null && hour.x < minute.x;
}
