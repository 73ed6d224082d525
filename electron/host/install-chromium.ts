import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium-program.ts';

const APT = '/usr/bin/apt-get';

/** What the search for a Chromium needs of the machine. */
export interface InstallingMachine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  find(): string | undefined;
  /** Answers with the program's exit code. */
  run(program: string, args: readonly string[]): number;
  say(sentence: string): void;
}

/** The installed Chromium; where there is none and this user may, it is installed from the system's packages. */
export function findOrInstallChromium(machine: InstallingMachine = thisMachine): string | undefined {
  const found = machine.find();
  if (found !== undefined) return found;
  if (machine.isRoot && machine.exists(APT)) install(machine);
  const installed = machine.find();
  if (installed === undefined) machine.say(`Quiet Room needs Chromium. ${howToInstall(machine)}`);
  return installed;
}

const thisMachine: InstallingMachine = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  find: () => findChromium(),
  run: (program, args) =>
    spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ??
    1,
  say: (sentence) => console.log(sentence),
};

/** A second time with a fresh list of packages, which a new machine does not have. */
function install({ run, say }: InstallingMachine): void {
  say('Installing Chromium from the packages of this system (apt-get install chromium).');
  const args = ['install', '--yes', '--no-install-recommends', 'chromium'];
  if (run(APT, args) === 0) return;
  run(APT, ['update']);
  run(APT, args);
}

/** One sentence with the exact command. */
function howToInstall({ platform, exists }: InstallingMachine): string {
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
