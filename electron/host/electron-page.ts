import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type Session } from 'electron';
import type { Announcement } from '../../shared/desk/procedures.ts';
import type { Reply } from '../../shared/reply.ts';
import { channels } from './electron-channels.ts';
import { APP_ORIGIN, APP_SCHEME, isOwnUrl } from './electron-offline.ts';
import { windowOptions } from './electron-security.ts';
import { pageHeaders } from './page-headers.ts';
import type { PageFile } from './renderer-files.ts';
import { within } from './waiting.ts';

const STORE_DRAFTS_WITHIN_MS = 2000;

export function openWindow(preload: string, session: Session): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload, session));
  // Other programs, and a shared screen, see a black window.
  window.setContentProtection(true);
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => window.show());
  return window;
}

export function loadPage(window: BrowserWindow): void {
  void window.loadURL(`${APP_ORIGIN}/`).catch(() => undefined);
}

/** Kills the page's process, with all text it holds, and loads the page into a new one. */
export async function renewPage(window: BrowserWindow): Promise<void> {
  const { webContents } = window;
  if (!webContents.isCrashed()) {
    const gone = new Promise((resolve) => webContents.once('render-process-gone', resolve));
    webContents.forcefullyCrashRenderer();
    await within(STORE_DRAFTS_WITHIN_MS, gone);
  }
  loadPage(window);
}

/** `app://quietroom/…`: files of the interface and nothing else. */
export function serveFiles(session: Session, findFile: (url: string) => Promise<PageFile | undefined>): void {
  session.protocol.handle(APP_SCHEME, async ({ url, method }) => {
    const file = method === 'GET' && isOwnUrl(url) ? await findFile(url) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: { ...pageHeaders } });
    return new Response(new Uint8Array(file.body), { headers: { ...file.headers } });
  });
}

/** Answers `desk.*` to the one page there is, and to nobody else. */
export function answerDesk(window: BrowserWindow, desk: (path: unknown, input: unknown) => Promise<Reply>): void {
  ipcMain.handle(channels.desk, async (event, path: unknown, input: unknown) => {
    if (!isOurs(window, event)) throw new Error('Refused');
    return desk(path, input);
  });
}

/** Calls back whenever the page, fresh from its start, asks for its line to the engine. */
export function onPageReady(window: BrowserWindow, connect: () => void): void {
  ipcMain.on(channels.ready, (event) => {
    if (isOurs(window, event)) connect();
  });
}

/** Tells the page to store what is being typed; resolves when it has, and after two seconds at the latest. */
export async function announceLock(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed() || window.webContents.isCrashed()) return;
  const stored = new Promise<void>((resolve) => {
    ipcMain.once(channels.stored, (event) => {
      if (isOurs(window, event)) resolve();
    });
  });
  window.webContents.send(channels.announcement, { kind: 'lock-soon' } satisfies Announcement);
  await within(STORE_DRAFTS_WITHIN_MS, stored);
  ipcMain.removeAllListeners(channels.stored);
}

function isOurs(window: BrowserWindow, { senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return (
    !window.isDestroyed() &&
    senderFrame !== null &&
    senderFrame === window.webContents.mainFrame &&
    isOwnUrl(senderFrame.url)
  );
}
