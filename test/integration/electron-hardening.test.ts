import { expect, test, vi } from 'vitest';
import { contentSecurityPolicy } from '../../electron/host/page-headers.ts';
import { createElectronDouble } from './electron-double.ts';
import { startElectronOn } from './started-electron.ts';

// Electron's program may be absent where this runs, and a window cannot be asked what it was forbidden: so the app's own
// main process runs against a double that notes every call.
const double = createElectronDouble();
vi.mock('electron', () => double.module);
const { early, preventsDefault } = startElectronOn(double);

test('nothing but the page of the app itself is ever loaded (items 1 and 18)', async () => {
  expect(double.of('window', 'loadURL')).toEqual([['app://quietroom/']]);
  expect(double.of('window', 'loadFile')).toEqual([]);
  const [scheme, serve] = double.of('session.protocol', 'handle')[0] as [
    string,
    (request: object) => Promise<Response>,
  ];
  expect(scheme).toBe('app');
  expect((await serve({ url: 'app://quietroom/', method: 'GET' })).status).toBe(200);
  for (const url of [
    'app://quietroom/../settings.json',
    'app://elsewhere/index.html',
    'app://quietroom/%2e%2e/x',
    'file:///etc/passwd',
  ]) {
    expect((await serve({ url, method: 'GET' })).status).toBe(404);
  }
});

test('the page has no Node, its own world, a sandbox, and no developer tools (items 2 to 4, 6, 8 to 12)', () => {
  expect(early('app', 'enableSandbox')).toHaveLength(1);
  expect(double.windows).toHaveLength(1);
  // All of them: one that is added or taken away has to be thought about here too.
  expect(double.windows[0]).toMatchObject({ title: 'Quiet Room' });
  expect((double.windows[0] as { webPreferences: object }).webPreferences).toEqual({
    preload: '/app/preload.cjs',
    session: expect.anything(),
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
  });
});

test('the scheme of the page has the rights of a secure page and no more (item 18)', () => {
  expect(early('protocol', 'registerSchemesAsPrivileged')).toEqual([
    [[{ scheme: 'app', privileges: { standard: true, secure: true } }]],
  ]);
});

/** All that Electron's own declarations name, and one that does not exist yet. */
const permissions = [
  'accessibility-events',
  'background-sync',
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'payment-handler',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
];

test.each(['session', 'defaultSession'])('%s: every permission but to copy is refused (item 5)', (session) => {
  const [request] = double.of(session, 'setPermissionRequestHandler')[0] as [(...args: unknown[]) => void];
  const [check] = double.of(session, 'setPermissionCheckHandler')[0] as [(...args: unknown[]) => unknown];
  for (const permission of permissions) {
    const answered = vi.fn();
    request({}, permission, answered);
    expect(answered.mock.calls, permission).toEqual([[false]]);
    expect(check({}, permission), permission).toBe(false);
  }
  expect(check({}, 'clipboard-sanitized-write')).toBe(true);
  expect((double.of(session, 'setDevicePermissionHandler')[0] as [() => unknown])[0]()).toBe(false);
  const paired = vi.fn();
  (double.of(session, 'setBluetoothPairingHandler')[0] as [(...args: unknown[]) => void])[0]({}, paired);
  expect(paired).toHaveBeenCalledWith({ confirmed: false });
  const [keepProtected] = double.of(session, 'setUSBProtectedClassesHandler')[0] as [(details: object) => unknown];
  expect(keepProtected({ protectedClasses: ['hid'] })).toEqual(['hid']);
  const [displayMedia] = double.of(session, 'setDisplayMediaRequestHandler')[0] as [(...args: unknown[]) => void];
  const shared = vi.fn();
  displayMedia({}, shared);
  expect(shared).toHaveBeenCalledWith({});
  expect(preventsDefault(session, 'will-download')).toBe(true);
  for (const event of ['select-hid-device', 'select-serial-port', 'select-usb-device']) {
    expect(preventsDefault(session, event), event).toBe(true);
  }
});

test('every file goes out with the strictest policy (item 7)', async () => {
  const [, serve] = double.of('session.protocol', 'handle')[0] as [string, (request: object) => Promise<Response>];
  const { headers } = await serve({ url: 'app://quietroom/', method: 'GET' });
  const policy = headers.get('Content-Security-Policy') ?? '';
  expect(policy).toBe(contentSecurityPolicy);
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    'media-src blob:',
    "font-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy.split('; ')).toContain(directive);
  }
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('X-DNS-Prefetch-Control')).toBe('off');
});

test('a page goes nowhere, opens nothing and embeds nothing (items 13 and 14)', () => {
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    expect(preventsDefault('page', event, { url: 'https://example.org/', isMainFrame: true })).toBe(true);
    expect(preventsDefault('page', event, { url: 'app://quietroom.example.org/', isMainFrame: true })).toBe(true);
    expect(preventsDefault('page', event, { url: 'file:///etc/passwd', isMainFrame: true })).toBe(true);
    expect(preventsDefault('page', event, { url: 'app://quietroom/', isMainFrame: true })).toBe(false);
  }
  expect(preventsDefault('page', 'will-frame-navigate', { url: 'app://quietroom/', isMainFrame: false })).toBe(true);
  expect(preventsDefault('page', 'will-attach-webview')).toBe(true);
  expect(preventsDefault('page', 'select-bluetooth-device')).toBe(true);
  expect(preventsDefault('page', 'page-title-updated')).toBe(true);
  const [open] = double.of('page', 'setWindowOpenHandler')[0] as [() => unknown];
  expect(open()).toEqual({ action: 'deny' });
});

test('only the main frame of our own page is answered (item 17)', async () => {
  expect(double.of('ipcMain', 'handle').map(([channel]) => channel)).toEqual(['desk']);
  const [, answer] = double.of('ipcMain', 'handle')[0] as [string, (...args: unknown[]) => Promise<{ ok: boolean }>];
  const trusted = await answer({ senderFrame: double.mainFrame }, 'desk.capabilities', {});
  expect(trusted).toEqual({ ok: true, value: { fileDialogs: 'system', host: 'electron' } });
  const frames = [null, { url: 'app://quietroom/' }, { url: 'https://example.org/' }];
  for (const senderFrame of frames)
    await expect(answer({ senderFrame }, 'desk.capabilities', {})).rejects.toThrow('Refused');
  double.mainFrame.url = 'https://example.org/';
  await expect(answer({ senderFrame: double.mainFrame }, 'desk.capabilities', {})).rejects.toThrow('Refused');
  double.mainFrame.url = 'app://quietroom/';
});

test('only the main frame of our own page gets a line to the engine', () => {
  double.emit('ipcMain', 'ready', { senderFrame: { url: 'app://quietroom/' } });
  double.emit('ipcMain', 'ready', { senderFrame: null });
  expect(double.of('page', 'postMessage')).toEqual([]);
  double.emit('ipcMain', 'ready', { senderFrame: double.mainFrame });
  expect(double.of('page', 'postMessage')).toEqual([['port', null, [expect.anything()]]]);
});

test('where the system has dialogs, the page lists no folders', async () => {
  const [, answer] = double.of('ipcMain', 'handle')[0] as [string, (...args: unknown[]) => Promise<unknown>];
  const listed = await answer({ senderFrame: double.mainFrame }, 'desk.listFolder', { path: '/' });
  expect(listed).toMatchObject({ ok: false, code: 'not-allowed' });
});
