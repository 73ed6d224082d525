import { join } from 'node:path';
import { app } from 'electron';
import { startElectronHost } from './host/electron.ts';
import { findRefusedSwitches } from './host/electron-refusals.ts';
import { defaultPlaces } from './host/places.ts';

/** The product: Electron starts here. */
process.umask(0o077);
const refused = findRefusedSwitches(process.argv);
const here = import.meta.dirname;

if (refused.length > 0) {
  process.stderr.write(
    `Quiet Room does not start with --${refused.join(', --')}: it would open the case file to other programs.\n`,
  );
  app.exit(2);
} else {
  startElectronHost({
    preload: join(here, 'preload.cjs'),
    engineModule: join(here, 'engine', 'main.js'),
    rendererFolder: join(here, '..', 'renderer'),
    engine: defaultPlaces(),
  });
}
