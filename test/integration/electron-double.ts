import { EventEmitter } from 'node:events';

/** One thing the app asked of Electron: which object, which method, with what. */
export interface Recorded {
  readonly target: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

/**
 * A double of the `electron` module that notes every call and holds every listener, so that a test can see what the
 * app forbids, and play Electron's part by emitting events.
 */
export function createElectronDouble() {
  const calls: Recorded[] = [];
  const ready = Promise.withResolvers<void>();
  const emitters = new Map<string, EventEmitter>();
  const answers: Record<string, unknown> = {
    'app.requestSingleInstanceLock': true,
    'app.getPath': '/nowhere',
    'app.whenReady': ready.promise,
    'window.isDestroyed': false,
    'window.loadURL': Promise.resolve(),
    'page.isCrashed': false,
  };

  function recorder(target: string, parts: Record<string, unknown> = {}): Record<string, unknown> & EventEmitter {
    const events = new EventEmitter();
    emitters.set(target, events);
    // Whatever is not an event or a part is a method that is noted down.
    return new Proxy(events as never, {
      get(_, name) {
        const method = String(name);
        if (method in parts) return parts[method];
        const isEvents = typeof events[method as 'on'] === 'function' && method !== 'constructor';
        return (...args: unknown[]) => {
          calls.push({ target, method, args });
          if (isEvents) return (events[method as 'on'] as (...all: unknown[]) => unknown)(...args);
          return answers[`${target}.${method}`];
        };
      },
    });
  }

  const mainFrame = { url: 'app://quietroom/' };
  const page = recorder('page', { mainFrame });
  const session = recorder('session', {
    webRequest: recorder('session.webRequest'),
    protocol: recorder('session.protocol'),
  });
  const windows: unknown[] = [];

  return {
    calls,
    windows,
    windowPage: page,
    mainFrame,
    ready: () => ready.resolve(),
    emit: (target: string, event: string, ...args: unknown[]) => emitters.get(target)?.emit(event, ...args),
    listeners: (target: string, event: string) => emitters.get(target)?.listeners(event) ?? [],
    /** What a method, such as `dialog.showOpenDialog`, gives back from now on. */
    answer: (method: string, value: unknown) => {
      answers[method] = value;
    },
    /** The arguments of every call of one method. */
    of: (target: string, method: string) =>
      calls.filter((call) => call.target === target && call.method === method).map(({ args }) => args),
    module: {
      app: recorder('app', { commandLine: recorder('commandLine') }),
      BrowserWindow: function BrowserWindow(options: unknown) {
        windows.push(options);
        return recorder('window', { webContents: page });
      },
      Menu: recorder('Menu'),
      MessageChannelMain: function MessageChannelMain() {
        return { port1: recorder('port1'), port2: recorder('port2') };
      },
      clipboard: recorder('clipboard'),
      dialog: recorder('dialog'),
      ipcMain: recorder('ipcMain'),
      powerMonitor: recorder('powerMonitor'),
      protocol: recorder('protocol'),
      session: {
        fromPartition: recordFromPartition,
        defaultSession: recorder('defaultSession', {
          webRequest: recorder('defaultSession.webRequest'),
        }),
      },
      utilityProcess: { fork: recordFork },
    },
  };

  function recordFromPartition(...args: unknown[]) {
    calls.push({ target: 'sessions', method: 'fromPartition', args });
    return session;
  }

  function recordFork(...args: unknown[]) {
    calls.push({ target: 'utilityProcess', method: 'fork', args });
    return recorder('engine', { pid: undefined });
  }
}
