import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { keepChromiumHostRunning } from './host/chromium-start.ts';
import { electronProgram } from './host/electron-program.ts';
import { findOrInstallChromium } from './host/install-chromium.ts';
import { defaultPlaces } from './host/places.ts';

/** `npm start`, after the build: the app in Electron, else in an installed Chromium, else the tour. */
const root = join(import.meta.dirname, '..');

process.exitCode = await start();

function start(): Promise<number> | number {
  if (!hasDisplay()) {
    console.log(
      'There is no display here, so Quiet Room shows itself in pictures instead: running the tour (npm run tour).',
    );
    return run('npm', ['run', 'tour']);
  }
  const electron = electronProgram();
  if (electron !== undefined && !isRoot()) return run(electron, [root]);
  const reason =
    electron === undefined
      ? 'is not installed and could not be downloaded'
      : 'does not run as root with its sandbox on';
  console.log(`Electron ${reason}, so Quiet Room opens in Chromium.`);
  const chromium = findOrInstallChromium();
  return chromium === undefined ? 1 : openInChromium(chromium);
}

/** What was built, not the sources: it starts sooner and needs less memory. */
function openInChromium(program: string): Promise<number> {
  const built = join(root, 'out');
  return keepChromiumHostRunning(join(built, 'electron', 'host', 'chromium-main.js'), {
    program,
    rendererFolder: join(built, 'renderer'),
    engineModule: join(built, 'electron', 'engine', 'main.js'),
    engine: defaultPlaces(),
  });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Windows and macOS always have one. */
function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, {
    stdio: 'inherit',
    cwd: root,
    shell: process.platform === 'win32' && program === 'npm',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
