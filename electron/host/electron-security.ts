import type { App, BrowserWindowConstructorOptions, Session, WebContents } from 'electron';
import { isOwnUrl } from './electron-offline.ts';

/** Writing to the clipboard, at the press of a button; reading it is another permission. */
const COPYING = 'clipboard-sanitized-write';

/** Electron allows whatever nobody has forbidden: a page of ours needs none of it but to copy a passphrase. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_page, permission, answer) => answer(permission === COPYING));
  session.setPermissionCheckHandler((_page, permission) => permission === COPYING);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer(null);
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('select-serial-port', (event, _ports, _page, answer) => {
    event.preventDefault();
    answer('');
  });
}

/** How the one window is made. */
export function windowOptions(preload: string, session: Session): BrowserWindowConstructorOptions {
  return {
    title: 'Quiet Room',
    width: 1280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: '#f6f3ec',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
      spellcheck: false,
      safeDialogs: true,
      disableDialogs: true,
      enableWebSQL: false,
      plugins: false,
      images: true,
      autoplayPolicy: 'user-gesture-required',
      backgroundThrottling: true,
    },
  };
}

/** macOS only: while a passphrase may be typed, no other program sees the keys. */
export function guardKeyboard(app: App, platform: NodeJS.Platform, isLocked: boolean): void {
  if (platform === 'darwin') app.setSecureKeyboardEntryEnabled(isLocked);
}

/** Every page there will ever be: it stays where it is, opens nothing, and embeds nothing. */
export function cagePages(app: App): void {
  app.on('web-contents-created', (_event, page) => cagePage(page));
}

function cagePage(page: WebContents): void {
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  page.on('will-navigate', (event) => {
    if (!isOwnUrl(event.url)) event.preventDefault();
  });
  page.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnUrl(event.url)) event.preventDefault();
  });
  page.on('will-redirect', (event) => {
    if (!isOwnUrl(event.url)) event.preventDefault();
  });
  // Or else the first device around is taken.
  page.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.on('page-title-updated', (event) => event.preventDefault());
  page.on('devtools-opened', () => page.closeDevTools());
}
