import { join } from 'node:path';
import { startElectronHost } from '../../out/electron/host/electron.js';

/**
 * Electron's entry for the end-to-end test: as electron/main.ts, but for the refusal of the switches by which the test
 * drives it. Everything is kept in QUIETROOM_TEST_FOLDER.
 */
const out = join(import.meta.dirname, '..', '..', 'out');
const own = process.env['QUIETROOM_TEST_FOLDER'];

startElectronHost({
  preload: join(out, 'electron', 'preload.cjs'),
  engineModule: join(out, 'electron', 'engine', 'main.js'),
  rendererFolder: join(out, 'renderer'),
  engine: { settingsFile: join(own, 'settings.json'), practiceFolder: own, scryptWorkFactor: 4 },
});
