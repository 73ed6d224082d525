import { homedir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { EngineStart, Reopen } from '../engine/messages.ts';
import { createDesk } from '../ipc/desk.ts';
import { announce, serveChromiumPage } from './chromium-page.ts';
import { chromiumSwitches, type WindowBounds } from './chromium-switches.ts';
import { createEngineProcess, type EngineProcess } from './engine-process.ts';
import type { Host } from './host.ts';
import { createIdleTimer, type IdleTimer } from './idle.ts';
import { forkNodeEngine } from './node-engine.ts';
import { createOwnClipboard } from './own-clipboard.ts';
import { createRendererFiles } from './renderer-files.ts';
import { createTemporaryProfile, removeTemporaryProfile } from './temporary-profile.ts';
import { within } from './waiting.ts';

export interface ChromiumHostOptions {
  /** The Chromium program to start. */
  readonly program: string;
  /** The built interface. */
  readonly rendererFolder: string;
  /** The engine's entry, source or built. */
  readonly engineModule: string;
  readonly engine: EngineStart;
  readonly window?: WindowBounds | undefined;
  readonly headless?: boolean;
  /** Where the app's own picker begins: the user's home unless said otherwise. */
  readonly startFolder?: string | undefined;
  readonly onBug?: (at: string) => void;
}

/** How it ended. `again`: it was a lock, so everything is to be started anew, on the lock screen. */
export interface ChromiumHostEnd {
  readonly again: boolean;
  readonly reopen?: Reopen | undefined;
  readonly window?: WindowBounds | undefined;
}

export interface ChromiumHost {
  readonly page: Page;
  readonly profileFolder: string;
  readonly ended: Promise<ChromiumHostEnd>;
  lock(): void;
  quit(): void;
}

const STORE_DRAFTS_WITHIN_MS = 2000;
const CLOSE_BROWSER_WITHIN_MS = 3000;
const CLEAR_CLIPBOARD_WITHIN_MS = 1000;

/**
 * Opens the app in an installed Chromium. A lock ends all of it: the browser and this process have passed text on, so
 * `ended` tells whoever runs this process to end it too and start another.
 */
export async function startChromiumHost(options: ChromiumHostOptions): Promise<ChromiumHost> {
  const profileFolder = createTemporaryProfile();
  let opened = false;
  let ending = false;
  let stillborn = false;
  const engine = createEngineProcess(forkNodeEngine(options.engineModule), options.engine, {
    onState: ({ phase, idleMinutes }) => idle.setMinutes(phase === 'unlocked' ? idleMinutes : undefined),
    onDeath() {
      if (opened) void end(true);
      else stillborn = true;
    },
    onBug: (at) => options.onBug?.(at),
  });
  const idle: IdleTimer = createIdleTimer(() => void end(true));
  const copied = createOwnClipboard({
    write: (text) => page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`),
  });
  const context = await launch(options, profileFolder).catch(leaveNothing);
  const page = await servePage(options, context, engine, {
    copy: copied.copy,
    active: idle.touch,
    lock: () => void end(true),
    quit: () => void end(false),
  }).catch((error) => closeBrowser().then(() => leaveNothing(error)));
  // Starting again would only repeat it.
  if (stillborn)
    await closeBrowser().then(() => leaveNothing(new Error('The engine ended before the window was open')));
  opened = true;
  context.on('close', () => void end(false));
  // Something it was shown may have brought the page down. What was typed is kept, and it comes back locked.
  page.on('crash', () => void end(true));
  // The window is to be closed while something typed is not kept yet. It stays until that is done.
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => end(false)));

  let tellEnd: (end: ChromiumHostEnd) => void;
  const ended = new Promise<ChromiumHostEnd>((resolve) => {
    tellEnd = resolve;
  });
  return { page, profileFolder, ended, lock: () => void end(true), quit: () => void end(false) };

  function closeBrowser(): Promise<void> {
    return within(CLOSE_BROWSER_WITHIN_MS, context.close());
  }

  async function leaveNothing(error: unknown): Promise<never> {
    idle.stop();
    await engine.end();
    removeTemporaryProfile(profileFolder);
    throw error;
  }

  async function end(again: boolean): Promise<void> {
    if (ending) return;
    ending = true;
    idle.stop();
    const { phase, folder } = engine.state;
    await within(STORE_DRAFTS_WITHIN_MS, announce(page, { kind: 'lock-soon' }));
    await within(CLEAR_CLIPBOARD_WITHIN_MS, copied.forget());
    const window = await readBounds(page).catch(() => undefined);
    await engine.end();
    await closeBrowser();
    removeTemporaryProfile(profileFolder);
    const lockedAt = phase === 'unlocked' ? new Date().toISOString() : options.engine.reopen?.lockedAt;
    tellEnd({ again, window, reopen: folder === undefined ? undefined : { folder, lockedAt } });
  }
}

async function launch(options: ChromiumHostOptions, profileFolder: string): Promise<BrowserContext> {
  const root = process.getuid?.() === 0;
  return chromium.launchPersistentContext(profileFolder, {
    executablePath: options.program,
    args: chromiumSwitches({ root, window: options.window }),
    // Where Chromium would keep its crash reports: elsewhere they would outlive the profile.
    env: { ...environment(), BREAKPAD_DUMP_LOCATION: join(profileFolder, 'crashes') },
    // The last would have older Chromiums share memory, and the pictures in it, through files in the temporary folder.
    ignoreDefaultArgs: ['--enable-automation', '--enable-unsafe-swiftshader', '--disable-dev-shm-usage'],
    chromiumSandbox: !root,
    headless: options.headless ?? false,
    viewport: options.headless === true ? { width: 1280, height: 860 } : null,
    offline: true,
    acceptDownloads: false,
    serviceWorkers: 'block',
    permissions: [],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function servePage(
  options: ChromiumHostOptions,
  context: BrowserContext,
  engine: EngineProcess<never>,
  signals: Pick<Host, 'copy' | 'active' | 'lock' | 'quit'>,
): Promise<Page> {
  const host: Host = {
    name: 'chromium',
    fileDialogs: 'in-app',
    chooseFile: async () => undefined,
    // `print` waits for the dialog to be closed, so it is not waited for.
    print: async () => void page.evaluate('void setTimeout(() => print(), 0)'),
    grant: engine.grant,
    ...signals,
  };
  const desk = createDesk(host, { folder: options.startFolder ?? homedir() });
  const tellProgress = (call: number) => (progress: { stage: string; done: number; total: number }) =>
    void announce(page, { kind: 'progress', call, stage: progress.stage, done: progress.done, total: progress.total });

  const page: Page = await serveChromiumPage(context, createRendererFiles(options.rendererFolder), {
    call: (path, input, callId) =>
      path.startsWith('desk.') ? desk(path, input) : engine.call(callId, path, input, tellProgress(callId)),
    cancel: engine.cancel,
  });
  return page;
}

/** Where the user has put the window, so that it comes back there after a lock. */
async function readBounds(page: Page): Promise<WindowBounds | undefined> {
  const devtools = await page.context().newCDPSession(page);
  const { bounds } = await devtools.send('Browser.getWindowForTarget');
  const { left, top, width, height } = bounds;
  if (left === undefined || top === undefined || width === undefined || height === undefined) return undefined;
  return { left, top, width, height };
}
