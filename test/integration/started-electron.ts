import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { createElectronDouble } from './electron-double.ts';

/** Runs the app's own main process, up to its window, against a double in the place of Electron. */
export function startElectronOn(double: ReturnType<typeof createElectronDouble>) {
  const folder = mkdtempSync(join(tmpdir(), 'hardening-'));
  let before = 0;

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

  return {
    /** Calls made before Electron was ready. */
    early(target: string, method: string): readonly unknown[][] {
      const calls = double.calls.slice(0, before);
      return calls.filter((call) => call.target === target && call.method === method).map(({ args }) => [...args]);
    },
    preventsDefault(target: string, event: string, details: object = {}): boolean {
      const preventDefault = vi.fn();
      const nothing = () => undefined;
      double.emit(target, event, { preventDefault, ...details }, {}, nothing, nothing);
      return preventDefault.mock.calls.length > 0;
    },
  };
}
