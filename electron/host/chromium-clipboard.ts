import type { Page } from 'playwright-core';
import { CHROMIUM_ORIGIN } from './chromium-switches.ts';
import type { Clipboard } from './own-clipboard.ts';

/** The clipboard through the page, which may read it for no longer than each of these takes. */
export function chromiumClipboard(page: () => Page): Clipboard {
  return {
    read: () => allowed(page(), (open) => open.evaluate<string>('navigator.clipboard.readText()')),
    write: (text) =>
      allowed(page(), (open) => open.evaluate<void>(`navigator.clipboard.writeText(${JSON.stringify(text)})`)),
  };
}

async function allowed<Answer>(page: Page, use: (page: Page) => Promise<Answer>): Promise<Answer> {
  const context = page.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: CHROMIUM_ORIGIN });
  try {
    return await use(page);
  } finally {
    await context.clearPermissions();
    await context.grantPermissions([]); // which refuses all of them, as at the start
  }
}
