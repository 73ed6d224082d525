import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { type ChromiumHostOptions, startChromiumHost } from '../../electron/host/chromium.ts';
import { announce } from '../../electron/host/chromium-page.ts';
import { findChromium } from '../../electron/host/chromium-program.ts';
import { BEGIN_ANEW } from './begin-anew.ts';
import { ask } from './cases.ts';
import { actPatiently } from './patience.ts';

export interface LaunchOptions {
  readonly headless?: boolean;
  /** Where files are saved and the picker begins; a temporary folder unless given. */
  readonly folder?: string;
  /** Where this machine's settings and practice files are kept; a temporary folder unless given. */
  readonly home?: string;
  /** 18 in the product. */
  readonly scryptWorkFactor?: number;
  /** Its engine, from source; the one of the app unless given. */
  readonly engineModule?: string;
}

/** The running app. It starts itself again after every lock, as the real one does, with another page. */
export interface App extends AsyncDisposable {
  /** The page of now: ask again after a lock. */
  readonly page: Page;
  readonly folder: string;
  readonly home: string;
  readonly profileFolder: string;
  /** Locks, as the button does, and resolves on the lock screen. */
  lock(): Promise<void>;
  /** Resolves when the lock that `locks` brings about is over and the new page is there. */
  afterLock(locks: () => unknown): Promise<void>;
  /** Unlocks on the lock screen, as a person does. */
  unlock(passphrase?: string): Promise<void>;
  /** Ends the app as if its window were closed, and starts it anew. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const PASSPHRASE = 'seven calm herons by the lake';
export const ORGANISATION = 'Example Conference';
export const MEMBER = 'Alex Moreno';

/** Starts the app on its first screen, with nothing ever opened. */
export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  const own = mkdtempSync(join(tmpdir(), 'quiet-test-'));
  const home = options.home ?? join(own, 'home');
  const folder = options.folder ?? join(own, 'files');
  for (const path of [home, folder]) mkdirSync(path, { recursive: true });
  let host = await start();
  let locked = restartAfterLock();

  const app: App = {
    get page() {
      return host.page;
    },
    get profileFolder() {
      return host.profileFolder;
    },
    folder,
    home,
    lock: () => app.afterLock(() => host.lock()),
    async afterLock(locks) {
      const next = locked;
      await locks();
      await next;
    },
    async unlock(passphrase = PASSPHRASE) {
      await app.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await app.page.keyboard.press('Enter');
      await expect(app.page.getByRole('navigation').first()).toBeVisible({ timeout: 20_000 });
    },
    async restart() {
      host.quit();
      await host.ended;
      host = await start();
      locked = restartAfterLock();
    },
    async close() {
      host.quit();
      await host.ended;
      rmSync(own, { recursive: true, force: true });
    },
    [Symbol.asyncDispose]: () => app.close(),
  };
  return app;

  async function restartAfterLock(): Promise<void> {
    const { again, reopen } = await host.ended;
    if (!again) return;
    host = await start(reopen);
    locked = restartAfterLock();
  }

  async function start(reopen?: ChromiumHostOptions['engine']['reopen']) {
    const started = await startChromiumHost(hostOptions(options, home, folder, reopen));
    await actPatiently(started.page);
    started.page.setDefaultTimeout(60_000); // so that it is said which press never came to be
    return started;
  }
}

/**
 * An app with a new case file, unlocked, on its first page. Made over the bridge: what a test is not about costs no time.
 * For the same reason it may be one that another test has used and that began anew, with nothing of before. A test that
 * changes the browser itself asks for one of its `own`.
 */
export async function openApp(options: { readonly own?: boolean } = {}): Promise<App> {
  const used = options.own ? undefined : idle;
  if (used !== undefined) {
    idle = undefined;
    if (await beginsAnew(used)) return used;
  }
  const app = options.own ? await launchApp() : reused(await launchApp({ engineModule: sourceOf('./engine-anew.ts') }));
  await createCaseFile(app);
  return app;
}

/** Between two tests of this process; one that failed ends the process. */
let idle: App | undefined;

/** With a case file of its own. False for one that ended meanwhile; it is closed then. */
async function beginsAnew(app: App): Promise<boolean> {
  const { page } = app;
  const left = [app.folder, app.home].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  try {
    // As before a lock: what is typed and not kept yet would hold the page, and so would what is typed by itself meanwhile.
    await page.evaluate(() => addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true));
    await announce(page, { kind: 'lock-soon' });
    await ask(page, BEGIN_ANEW, left);
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null });
    await createCaseFile(app);
    return true;
  } catch (error) {
    console.error('An app did not begin anew:', error);
    await app.close();
    return false;
  }
}

function reused(app: App): App {
  let isClosed = false;
  const again: App = Object.create(app, {
    close: {
      value: () => {
        isClosed = true;
        return app.close();
      },
    },
    [Symbol.asyncDispose]: {
      value: async () => {
        if (!isClosed) idle = again;
      },
    },
  });
  return again;
}

/** Playwright's own, which closes the app that is left at the end. */
export const test = base.extend<object, { readonly leaveNothing: undefined }>({
  leaveNothing: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which other fixtures are wanted.
    async ({}, use) => {
      await use(undefined);
      await idle?.close();
    },
    { scope: 'worker', auto: true },
  ],
});

async function createCaseFile(app: App): Promise<void> {
  const place = await ask<{ grant: string }>(app.page, 'desk.grantPath', {
    purpose: 'case-file-parent',
    folder: app.folder,
  });
  const made = await ask<{ recoveryKey: string }>(app.page, 'session.create', {
    folder: place.grant,
    name: 'Example',
    organisation: ORGANISATION,
    member: MEMBER,
    passphrase: PASSPHRASE,
  });
  const groups = [0, 1].map((index) => ({ index, text: made.recoveryKey.split('-')[index] ?? '' }));
  await ask(app.page, 'recovery.confirm', { groups });
  await showUnlocked(app);
}

async function showUnlocked(app: App): Promise<void> {
  await app.page.reload();
  await expect(app.page.getByRole('navigation').first()).toBeVisible({ timeout: 20_000 });
}

/** Finds what WCAG 2.2 AA can be checked for by a program, in light and in dark; a screen must have none of it. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(page, 'color-contrast'), 'in dark').toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}

/** All that axe finds, or what one of its rules finds. */
async function faultsOf(page: Page, rule?: string) {
  // Handed to each page once: it is half a megabyte.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const runOnly: axe.RunOnly =
    rule === undefined ? { type: 'tag', values: AXE_TAGS } : { type: 'rule', values: [rule] };
  // Style sheets are all in the page; to fetch them anew takes half of the time.
  const options = { resultTypes: ['violations' as const], preload: false, runOnly };
  const violations = await page.evaluate(runAxe, options);
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html.slice(0, 200)) }));
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In the page. What passed is not told one by one: that takes longer than to look. */
async function runAxe(options: axe.RunOptions): Promise<axe.Result[]> {
  // The page's own types know nothing of what was just put into it.
  const inPage = globalThis as unknown as { readonly axe: typeof axe };
  return (await inPage.axe.run(document, options)).violations;
}

function hostOptions(
  options: LaunchOptions,
  home: string,
  startFolder: string,
  reopen?: ChromiumHostOptions['engine']['reopen'],
): ChromiumHostOptions {
  const program = findChromium();
  if (program === undefined) base.skip(true, 'no Chromium is installed here');
  const rendererFolder = process.env['QUIETROOM_TEST_RENDERER'];
  if (program === undefined || rendererFolder === undefined) throw new Error('Run this by `npx playwright test`');
  return {
    program,
    rendererFolder,
    startFolder,
    engineModule: options.engineModule ?? sourceOf('../../electron/engine/main.ts'),
    headless: options.headless ?? true,
    engine: {
      settingsFile: join(home, 'settings.json'),
      practiceFolder: home,
      scryptWorkFactor: options.scryptWorkFactor ?? 4,
      reopen,
    },
    onBug: (at) => console.error(`Unexpected error ${at}`),
  };
}

function sourceOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
