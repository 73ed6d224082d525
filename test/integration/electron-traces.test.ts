import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { guardKeyboard } from '../../electron/host/electron-security.ts';
import { createElectronDouble } from './electron-double.ts';
import { startElectronOn } from './started-electron.ts';

// Electron's program may be absent where this runs, and a window cannot be asked what it was forbidden: so the app's own
// main process runs against a double that notes every call.
const double = createElectronDouble();
vi.mock('electron', () => double.module);
const { early } = startElectronOn(double);

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

test('an engine that ends before it has said anything ends the app: another one would end as well', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  double.emit('engine', 'exit', 1);
  await vi.waitFor(() => expect(double.of('app', 'exit')).toEqual([[1]]));
  expect(said).toHaveBeenCalledWith('Quiet Room cannot start: its engine ended at once.');
  said.mockRestore();
});
