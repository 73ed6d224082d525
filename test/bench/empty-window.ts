import { type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM_ORIGIN, chromiumSwitches } from '../../electron/host/chromium-switches.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

/** A window of the same Chromium with the same switches and an empty page: what no app of this kind can be faster than. */
export async function openEmptyWindow(program: string): Promise<AsyncDisposable> {
  const profile = createTemporaryFolder();
  const root = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath: program,
    args: chromiumSwitches({ root }),
    ignoreDefaultArgs: ['--enable-automation', '--enable-unsafe-swiftshader'],
    chromiumSandbox: !root,
    headless: true,
    offline: true,
  });
  await showEmptyPage(context);
  return {
    async [Symbol.asyncDispose]() {
      await context.close();
      profile[Symbol.dispose]();
    },
  };
}

async function showEmptyPage(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Empty' }));
  await page.goto(`${CHROMIUM_ORIGIN}/`);
  await page.getByText('Empty').waitFor();
}
