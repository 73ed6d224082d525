import { type Browser, chromium, type Page, test } from '@playwright/test';
import { findChromium } from '../../electron/host/chromium-program.ts';

interface OpenedForm extends AsyncDisposable {
  readonly page: Page;
  /** Whatever it asked for beside itself. */
  readonly requests: readonly string[];
  /** What it left in the browser: storage, databases, cookies, caches, addresses gone to. */
  kept(): Promise<string[]>;
}

/** A sealed form as a reporter opens it: by a double click on the file, without a network, in a browser of their own. */
export async function openForm(path: string): Promise<OpenedForm> {
  const executablePath = findChromium();
  if (executablePath === undefined) test.skip(true, 'no Chromium is installed here');
  const browser = await chromium.launch({ executablePath: executablePath ?? '', args: sandboxOf() });
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const requests: string[] = [];
  const address = `file://${path}`;
  context.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('blob:')) requests.push(request.url());
  });
  page.on('pageerror', (error) => requests.push(String(error)));
  page.on('console', (message) => requests.push(message.text()));
  await page.goto(address);
  return { page, requests, kept: () => keptIn(page), [Symbol.asyncDispose]: () => (browser as Browser).close() };
}

/** As root Chromium has no sandbox. */
function sandboxOf(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases().catch(() => [])).map(({ name }) => name ?? '?');
    const found = [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases, document.cookie];
    return [...found, ...(history.length > 2 ? ['history'] : [])].filter((each) => each !== '');
  });
}
