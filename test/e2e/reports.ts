import { expect, type Page } from '@playwright/test';

/** From anywhere: the button of the top bar, which leads to the first step when no report is unfinished. */
export async function takeReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take a report' }).click();
  await expectStep(page, 'Safety first');
}

export async function expectStep(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

export async function goOn(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await expectStep(page, title);
}

/** Goes to a step by the list of steps. */
export async function goToStep(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Steps of this report' })
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .click();
  await expectStep(page, title);
}

/** Takes one of a group of choices. */
export async function answer(page: Page, question: string | RegExp, choice: string): Promise<void> {
  await page.getByRole('radiogroup', { name: question }).getByText(choice, { exact: true }).click();
}

/** How and where a report came up: the only things that have to be asked. */
export async function answerRequired(page: Page): Promise<void> {
  await answer(page, 'How it came', 'Spoken');
  await answer(page, 'Where it came up', 'At an event');
}

/** The name of one of the people on a step, counted from 0. */
export function nameField(page: Page, index = 0) {
  return page.getByRole('textbox', { name: /^Name/ }).nth(index);
}
