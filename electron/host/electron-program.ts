import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A download that makes no headway is given up. */
const DOWNLOAD_WITHIN_MS = 300_000;

/** Electron's program, downloaded first if it is not there yet. Undefined when that fails. */
export function electronProgram(): string | undefined {
  const found = findElectron();
  const packageFolder = findPackage();
  if (found !== undefined || packageFolder === undefined) return found;
  console.log('Downloading Electron, once.');
  spawnSync(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_WITHIN_MS });
  return programIn(packageFolder);
}

/** Electron's program, if it has been downloaded. */
export function findElectron(): string | undefined {
  const packageFolder = findPackage();
  return packageFolder && programIn(packageFolder);
}

function findPackage(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

function programIn(packageFolder: string): string | undefined {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}
