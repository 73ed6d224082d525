import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findRefusedSwitches, refusedSwitches } from '../../electron/host/electron-refusals.ts';
import { guardKeyboard } from '../../electron/host/electron-security.ts';
import { contentSecurityPolicy } from '../../electron/host/page-headers.ts';
import { createElectronDouble } from './electron-double.ts';

// Electron's program may be absent where this runs, and a window cannot be asked what it was forbidden: so the app's own
// main process runs against a double that notes every call.
const double = createElectronDouble();
vi.mock('electron', () => double.module);

const folder = mkdtempSync(join(tmpdir(), 'hardening-'));

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Quiet Room</title>');
  const { startElectronHost } = await import('../../electron/host/electron.ts');
  startElectronHost({
    preload: '/app/preload.cjs',
    engineModule: '/app/engine/main.js',
    rendererFolder: folder,
    engine: { settingsFile: join(folder, 'settings.json'), practiceFolder: folder },
  });
  before = double.calls.length;
  double.ready();
  await vi.waitFor(() => expect(double.of('window', 'loadURL')).toHaveLength(1));
  double.emit('app', 'web-contents-created', {}, double.windowPage);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

let before = 0;

/** Calls made before Electron was ready. */
function early(target: string, method: string): readonly unknown[][] {
  const calls = double.calls.slice(0, before);
  return calls.filter((call) => call.target === target && call.method === method).map(({ args }) => [...args]);
}

function preventsDefault(target: string, event: string, details: object = {}): boolean {
  const preventDefault = vi.fn();
  double.emit(
    target,
    event,
    { preventDefault, ...details },
    {},
    () => undefined,
    () => undefined,
  );
  return preventDefault.mock.calls.length > 0;
}

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

const forbidden = new RegExp(
  [
    /\bopenExternal\b|\bopenPath\b|\bshowItemInFolder\b|\bshell\b.*from 'electron'/,
    /\baddRecentDocument\b|\bsetRepresentedFilename\b|\bsetThumbnailToolTip\b|\bNotification\b.*from 'electron'/,
    /\bautoUpdater\b|\bcrashReporter\b|\bsafeStorage\b|\bsetAsDefaultProtocolClient\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

test('nothing is opened outside the app, remembered by the system, fetched as an update or sent as a report (item 15)', () => {
  const hosts = fileURLToPath(new URL('../../electron/', import.meta.url));
  const sources = readdirSync(hosts, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(50);
  const opening = sources.filter((name) => forbidden.test(readFileSync(join(hosts, name), 'utf8')));
  expect(opening).toEqual([]);
});

test('all nine fuses are set for the packaged app (item 19)', () => {
  const config = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8');
  const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(config)?.[1] ?? '';
  const fuses = Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value === 'true']),
  );
  // The ninth, WebAssembly's trap handlers, is about speed alone and stays as it comes.
  expect(fuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test.each(refusedSwitches)('the app does not start with --%s', (name) => {
  expect(findRefusedSwitches(['quiet-room', `--${name}`])).toEqual([name]);
  expect(findRefusedSwitches(['quiet-room', `-${name}=1`])).toEqual([name]);
  expect(findRefusedSwitches(['quiet-room', `--${name.toUpperCase()}=1`])).toEqual([name]);
});

test('other arguments do no harm', () => {
  expect(findRefusedSwitches(['quiet-room', '.', '--ozone-platform=wayland', '/home/sam/inspect'])).toEqual([]);
});

test.each(['session', 'defaultSession'])('%s: four walls against the network', (session) => {
  const [filter] = double.of(`${session}.webRequest`, 'onBeforeRequest')[0] as [(...args: unknown[]) => void];
  const cancelled = (url: string) => {
    const answer = vi.fn();
    filter({ url }, answer);
    return answer.mock.calls[0]?.[0];
  };
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://localhost/',
    'file:///etc/passwd',
    'app://other/',
  ]) {
    expect(cancelled(url)).toEqual({ cancel: true });
  }
  for (const url of ['app://quietroom/', 'blob:app://quietroom/1']) expect(cancelled(url)).toEqual({ cancel: false });
  const proxy = { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' };
  expect(double.of(session, 'setProxy')).toEqual([[proxy]]);
  expect(double.of(session, 'enableNetworkEmulation')).toEqual([[{ offline: true }]]);
  expect(double.of(session, 'setSpellCheckerEnabled')).toEqual([[false]]);
  expect(double.of(session, 'setSpellCheckerDictionaryDownloadURL')).toEqual([['https://127.0.0.1:9/']]);
  if (process.platform !== 'darwin') expect(double.of(session, 'setSpellCheckerLanguages')).toEqual([[[]]]);
});

test('names are never looked up, and Chromium fetches nothing in the background', () => {
  const resolver = { enableBuiltInResolver: false, secureDnsMode: 'off', enableAdditionalDnsQueryTypes: false };
  expect(double.of('app', 'configureHostResolver')).toEqual([[resolver]]);
  const switches = early('commandLine', 'appendSwitch');
  expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  expect(switches).toContainEqual(['proxy-server', '127.0.0.1:9']);
  expect(switches).toContainEqual(['disable-background-networking']);
  expect(double.of('page', 'setWebRTCIPHandlingPolicy')).toEqual([['disable_non_proxied_udp']]);
});

test('what Chromium writes goes to a folder that is removed; cases live in memory only', () => {
  expect(double.of('sessions', 'fromPartition')).toEqual([['case', { cache: false }]]);
  const paths = Object.fromEntries(early('app', 'setPath') as [string, string][]);
  expect(paths['sessionData']).toMatch(/quiet-room-\d+-/);
  expect(paths['crashDumps']).toBe(paths['sessionData']);
});

test('the engine has no output and no environment', () => {
  expect(double.of('utilityProcess', 'fork')).toEqual([
    ['/app/engine/main.js', [], { stdio: 'ignore', env: {}, execArgv: [], serviceName: 'Quiet Room engine' }],
  ]);
});

test('one app at a time, and its window is black for other programs', () => {
  expect(early('app', 'requestSingleInstanceLock')).toHaveLength(1);
  expect(double.of('window', 'setContentProtection')).toEqual([[true]]);
});

test('files that others must not read: set before anything else runs', () => {
  const main = readFileSync(new URL('../../electron/main.ts', import.meta.url), 'utf8');
  const statements = main.split('\n').filter((line) => line !== '' && !/^(import|\/\*\*|\/\/)/.test(line));
  expect(statements[0]).toBe('process.umask(0o077);');
});

test('the system forgets where files were opened and saved', async () => {
  const { chooseFile } = await import('../../electron/host/electron-dialogs.ts');
  double.answer('dialog.showSaveDialog', { canceled: true });
  double.answer('dialog.showOpenDialog', { canceled: true });
  const window = {} as never; // the double of a dialog never looks at it
  for (const purpose of ['case-file', 'case-file-parent', 'save-pdf', 'save-evidence'] as const) {
    expect(await chooseFile(window, purpose, 'Amber Kettle.pdf')).toBeUndefined();
  }
  const shown = [...double.of('dialog', 'showOpenDialog'), ...double.of('dialog', 'showSaveDialog')];
  expect(shown).toHaveLength(4);
  for (const [, options] of shown) {
    expect(options).toMatchObject({ properties: expect.arrayContaining(['dontAddToRecent']) });
  }
});

test('on macOS, keys are kept from other programs while a passphrase may be typed', () => {
  const app = { setSecureKeyboardEntryEnabled: vi.fn() };
  const electronApp = app as unknown as Electron.App; // the one method that is called
  guardKeyboard(electronApp, 'darwin', true);
  guardKeyboard(electronApp, 'darwin', false);
  guardKeyboard(electronApp, 'linux', true);
  expect(app.setSecureKeyboardEntryEnabled.mock.calls).toEqual([[true], [false]]);
});

test.each(['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown'])(
  '%s locks: the engine is told to close',
  (signal) => {
    expect(double.listeners('powerMonitor', signal)).toHaveLength(1);
  },
);

test('a lock stores drafts, ends the engine, crashes the page and loads it anew', async () => {
  double.emit('engine', 'spawn');
  double.emit('powerMonitor', 'suspend');
  await vi.waitFor(() => expect(double.of('page', 'send')).toEqual([['announcement', { kind: 'lock-soon' }]]));
  double.emit('ipcMain', 'stored', { senderFrame: double.mainFrame });
  await vi.waitFor(() => expect(double.of('engine', 'postMessage')).toContainEqual([{ kind: 'close' }, []]));
  double.emit('engine', 'message', { kind: 'closed' });
  await vi.waitFor(() => expect(double.of('engine', 'kill')).toHaveLength(1));
  double.emit('engine', 'exit', 0);
  await vi.waitFor(() => expect(double.of('page', 'forcefullyCrashRenderer')).toHaveLength(1));
  expect(double.of('utilityProcess', 'fork')).toHaveLength(2);
  double.emit('page', 'render-process-gone');
  await vi.waitFor(() => expect(double.of('window', 'loadURL')).toHaveLength(2));
});
