import {
  app,
  type BrowserWindow,
  clipboard,
  Menu,
  MessageChannelMain,
  protocol,
  type Session,
  session as sessions,
} from 'electron';
import type { EngineStart, Reopen } from '../engine/messages.ts';
import { createDesk } from '../ipc/desk.ts';
import { channels } from './electron-channels.ts';
import { chooseFile } from './electron-dialogs.ts';
import { forkUtilityEngine } from './electron-engine.ts';
import { onLockSignals } from './electron-lock-signals.ts';
import { APP_SCHEME, appendOfflineSwitches, disableNameLookups, keepOffline } from './electron-offline.ts';
import { announceLock, answerDesk, loadPage, onPageReady, openWindow, renewPage, serveFiles } from './electron-page.ts';
import { cagePages, denyPermissions, guardKeyboard } from './electron-security.ts';
import { createEngineProcess } from './engine-process.ts';
import type { Host } from './host.ts';
import { createIdleTimer } from './idle.ts';
import { createOwnClipboard } from './own-clipboard.ts';
import { createRendererFiles } from './renderer-files.ts';
import { createTemporaryProfile, removeTemporaryProfile } from './temporary-profile.ts';

export interface ElectronHostOptions {
  readonly preload: string;
  readonly engineModule: string;
  readonly rendererFolder: string;
  readonly engine: EngineStart;
}

/** Opens the app in Electron. To be called before Electron is ready: much can be forbidden only then. */
export function startElectronHost(options: ElectronHostOptions): void {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  app.enableSandbox();
  appendOfflineSwitches(app);
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true } }]);
  cagePages(app);
  const leftovers = createTemporaryProfile();
  app.setPath('sessionData', leftovers);
  app.setPath('crashDumps', leftovers);
  app.on('quit', () => removeTemporaryProfile(leftovers));
  void app.whenReady().then(() => open(options));
}

async function open(options: ElectronHostOptions): Promise<void> {
  disableNameLookups(app);
  Menu.setApplicationMenu(process.platform === 'darwin' ? macMenu() : null);
  // No `persist:` in its name: nothing of it is written to disk.
  const session = sessions.fromPartition('case', { cache: false });
  for (const each of [session, sessions.defaultSession]) {
    denyPermissions(each);
    await keepOffline(each, process.platform);
  }
  serveFiles(session, createRendererFiles(options.rendererFolder));
  keepOpen(options, session);
}

/** One window for as long as the app runs; behind it one engine after the other, each ended by a lock. */
function keepOpen(options: ElectronHostOptions, session: Session): void {
  const window = openWindow(options.preload, session);
  const idle = createIdleTimer(() => void lock());
  const copied = createOwnClipboard({
    read: async () => clipboard.readText(),
    write: async (text) => (text === '' ? clipboard.clear() : clipboard.writeText(text)),
  });
  let engine = startEngine();
  let ending: Promise<void> | undefined;
  let quitting = false;

  answerDesk(window, createDesk(hostOf(window), { folder: app.getPath('home') }));
  onPageReady(window, connect);
  onLockSignals(() => void lock());
  window.webContents.on('render-process-gone', () => {
    if (ending === undefined) void lock();
  });
  window.on('close', (event) => {
    event.preventDefault();
    void quit();
  });
  app.on('before-quit', (event) => {
    if (quitting) return;
    event.preventDefault();
    void quit();
  });
  app.on('second-instance', () => window.focus());
  loadPage(window);

  function startEngine(reopen?: Reopen) {
    let isUp = false;
    return createEngineProcess(
      forkUtilityEngine(options.engineModule),
      { ...options.engine, reopen },
      {
        onState({ phase, idleMinutes }) {
          isUp = true;
          idle.setMinutes(phase === 'unlocked' ? idleMinutes : undefined);
          guardKeyboard(app, process.platform, phase !== 'unlocked');
        },
        onDeath() {
          if (isUp) void lock();
          else giveUp(); // another one would end as well
        },
        onBug: (at) => console.error(`Unexpected error ${at}`),
      },
    );
  }

  function connect(): void {
    const { port1, port2 } = new MessageChannelMain();
    engine.connect(port1);
    window.webContents.postMessage(channels.port, null, [port2]);
  }

  function lock(): Promise<void> {
    ending ??= endEngineAndPage().finally(() => {
      ending = undefined;
    });
    return ending;
  }

  /** Neither keys nor text outlive this: the engine is killed and so is the page's process. */
  async function endEngineAndPage(): Promise<void> {
    idle.setMinutes(undefined);
    const { phase, folder } = engine.state;
    await announceLock(window);
    await copied.forget();
    await engine.end();
    if (quitting || window.isDestroyed()) return;
    const lockedAt = phase === 'unlocked' ? new Date().toISOString() : undefined;
    engine = startEngine(folder === undefined ? undefined : { folder, lockedAt });
    await renewPage(window);
  }

  async function quit(): Promise<void> {
    if (quitting) return;
    quitting = true;
    idle.stop();
    await lock();
    await engine.end();
    window.destroy();
    app.quit();
  }

  function hostOf(window: BrowserWindow): Host {
    return {
      name: 'electron',
      fileDialogs: 'system',
      chooseFile: (purpose, suggestedName) => chooseFile(window, purpose, suggestedName),
      copy: copied.copy,
      print: async () => window.webContents.print({ silent: false, printBackground: false }),
      grant: (token, path) => engine.grant(token, path),
      active: idle.touch,
      lock: () => void lock(),
      quit: () => void quit(),
    };
  }
}

function giveUp(): void {
  console.error('Quiet Room cannot start: its engine ended at once.');
  app.exit(1);
}

/** On macOS copying, pasting and quitting by key work only through a menu. */
function macMenu(): Menu {
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
}
