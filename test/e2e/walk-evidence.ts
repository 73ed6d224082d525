import type { Page } from 'playwright-core';
import { film, pdf, picture } from '../fixtures/viewed-files.ts';
import { ask } from './cases.ts';

/** Stores one marked file of each kind in the case on the screen, looks at each, and copies nothing out. */
export async function lookAtEvidence(page: Page, incidentId: string, marker: string): Promise<void> {
  const files: Readonly<Record<string, Buffer>> = {
    'picture.png': picture(`${marker} comment`),
    'letter.pdf': pdf(`${marker} letter`),
    'film.webm': film(`${marker} film`),
    'chat.txt': Buffer.from(`${marker} chat`),
    'message.eml': Buffer.from(`From: a@example.org\r\nSubject: ${marker} subject\r\n\r\n${marker} message`),
  };
  for (const [fileName, bytes] of Object.entries(files)) await store(page, incidentId, fileName, bytes);
  await page.reload(); // what came over the bridge is not asked for anew by itself
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('tab', { name: /^Evidence/ }).click();
  const dialog = page.getByRole('dialog');
  const look = async (fileName: string, ...seen: string[]) => {
    await page.getByRole('button', { name: `Open ${fileName}`, exact: true }).click();
    const show = dialog.getByRole('button', { name: 'Show', exact: true });
    if (/png|webm/.test(fileName)) await show.click();
    for (const words of seen) await dialog.locator(words).first().waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await look('picture.png', 'img');
  await look('letter.pdf', 'canvas', `pre:has-text("${marker}")`);
  await look('film.webm', 'video');
  await look('chat.txt', `pre:has-text("${marker}")`);
  await look('message.eml', `pre:has-text("${marker}")`);
}

async function store(page: Page, incidentId: string, fileName: string, bytes: Buffer): Promise<void> {
  const begun = { home: { incidentId }, fileName, mediaType: '', size: bytes.length };
  const { id } = await ask<{ id: string }>(page, 'evidence.begin', begun);
  await ask(page, 'evidence.append', { id, index: 0, bytes: bytes.toString('base64') });
  await ask(page, 'evidence.finish', { id });
}
