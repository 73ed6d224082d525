import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium-program.ts';

const APT = '/usr/bin/apt-get';

/** The installed Chromium; where there is none and this user may, it is installed from the system's packages. */
export function findOrInstallChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined) return found;
  if (mayInstall()) {
    console.log('Installing Chromium from the packages of this system (apt-get install chromium).');
    install();
  }
  const installed = findChromium();
  if (installed === undefined)
    console.error(`Quiet Room needs Chromium. ${howToInstall(process.platform, existsSync)}`);
  return installed;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync(APT);
}

function install(): void {
  const options = { stdio: 'inherit' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const args = ['install', '--yes', '--no-install-recommends', 'chromium'];
  if (spawnSync(APT, args, options).status === 0) return;
  spawnSync(APT, ['update'], options);
  spawnSync(APT, args, options);
}

/** One sentence with the exact command. */
export function howToInstall(platform: NodeJS.Platform, exists: (path: string) => boolean): string {
  if (platform === 'darwin') return 'Install it with: brew install --cask chromium';
  if (platform === 'win32') return 'Install it with: winget install Hibbiki.Chromium';
  const command = linuxCommands.find(([program]) => exists(program))?.[1];
  return command === undefined ? 'Install the package "chromium" of your system.' : `Install it with: ${command}`;
}

const linuxCommands: readonly (readonly [program: string, command: string])[] = [
  [APT, 'sudo apt-get install chromium'],
  ['/usr/bin/dnf', 'sudo dnf install chromium'],
  ['/usr/bin/pacman', 'sudo pacman -S chromium'],
  ['/usr/bin/zypper', 'sudo zypper install chromium'],
];
