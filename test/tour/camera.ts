import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A page is shown from its top, or as far down as it is scrolled. */
export type From = 'top' | 'here';

/** Takes the tour's pictures, each once in light and once in dark, and numbers them as they come. */
export interface Camera {
  /** What the screen shows now; `name` becomes part of the file's name. */
  picture(page: Page, name: string, from?: From): Promise<void>;
}

const SCHEMES = ['light', 'dark'] as const;

export function createCamera(folder: string): Camera {
  for (const scheme of SCHEMES) mkdirSync(join(folder, scheme), { recursive: true });
  let number = 0;

  return {
    async picture(page, name, from = 'top') {
      number += 1;
      if (from === 'top') await page.evaluate(() => window.scrollTo(0, 0));
      const file = `${String(number).padStart(2, '0')}-${name}.png`;
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.screenshot({ path: join(folder, colorScheme, file), animations: 'disabled', caret: 'hide' });
      }
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      console.log(`  ${file}`);
    },
  };
}
