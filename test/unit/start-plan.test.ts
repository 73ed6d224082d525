import { expect, test, vi } from 'vitest';
import { findOrInstallChromium, type InstallingMachine } from '../../electron/host/install-chromium.ts';
import { defaultPlaces } from '../../electron/host/places.ts';
import { planStart, type StartingMachine } from '../../electron/host/start-plan.ts';

const machine: StartingMachine = {
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isRoot: false,
  electron: () => '/electron',
};

test('Electron is opened where its program is there or can be had', () => {
  expect(planStart(machine)).toEqual({ open: 'electron', program: '/electron' });
  expect(planStart({ ...machine, env: { WAYLAND_DISPLAY: 'wayland-0' } }).open).toBe('electron');
  expect(planStart({ ...machine, platform: 'darwin', env: {} }).open).toBe('electron');
});

test('without Electron, one sentence says so and Chromium opens', () => {
  expect(planStart({ ...machine, electron: () => undefined })).toEqual({
    open: 'chromium',
    because: 'Electron is not installed and could not be downloaded, so Quiet Room opens in Chromium.',
  });
});

test('Electron is never started without its sandbox', () => {
  const plan = planStart({ ...machine, isRoot: true });
  expect(plan).toMatchObject({ open: 'chromium', because: expect.stringContaining('as root with its sandbox on') });
});

test('without a display, one sentence says so and the tour runs; nothing is downloaded', () => {
  const electron = vi.fn();
  const plan = planStart({ ...machine, env: { DISPLAY: '' }, electron });
  expect(plan).toMatchObject({ open: 'tour', because: expect.stringContaining('no display') });
  expect(electron).not.toHaveBeenCalled();
});

test('an installed Chromium is used as it is', () => {
  const { run, say, ...rest } = installing({ find: () => '/usr/bin/chromium', isRoot: true });
  expect(findOrInstallChromium({ run, say, ...rest })).toBe('/usr/bin/chromium');
  expect(run).not.toHaveBeenCalled();
  expect(say).not.toHaveBeenCalled();
});

test('whoever may install gets Chromium from the packages of the system, with a fresh list if need be', () => {
  const answers = [100, 0, 0];
  const find = vi.fn().mockReturnValueOnce(undefined).mockReturnValue('/usr/bin/chromium');
  const mine = installing({ find, isRoot: true, run: vi.fn(() => answers.shift() ?? 1) });
  expect(findOrInstallChromium(mine)).toBe('/usr/bin/chromium');
  expect(vi.mocked(mine.run).mock.calls.map(([, [verb]]) => verb)).toEqual(['install', 'update', 'install']);
});

test.each([
  ['linux', '/usr/bin/apt-get', 'sudo apt-get install chromium'],
  ['linux', '/usr/bin/dnf', 'sudo dnf install chromium'],
  ['linux', '/usr/bin/pacman', 'sudo pacman -S chromium'],
  ['linux', '/nowhere', 'the package "chromium"'],
  ['darwin', '/nowhere', 'brew install --cask chromium'],
  ['win32', '/nowhere', 'winget install Hibbiki.Chromium'],
] as const)('whoever may not install is told the exact command: %s with %s', (platform, manager, command) => {
  const mine = installing({ platform, exists: (path) => path === manager });
  expect(findOrInstallChromium(mine)).toBeUndefined();
  expect(mine.run).not.toHaveBeenCalled();
  expect(vi.mocked(mine.say).mock.calls).toEqual([[expect.stringContaining(command)]]);
});

test('a setting that is empty counts as none: nothing is written beside the program', () => {
  const here = (env: NodeJS.ProcessEnv) => defaultPlaces({ platform: 'linux', env, home: '/home/sam' }).settingsFile;
  expect(here({ XDG_CONFIG_HOME: '' })).toBe('/home/sam/.config/quiet-room/settings.json');
  expect(here({ XDG_CONFIG_HOME: '/config' })).toBe('/config/quiet-room/settings.json');
});

function installing(parts: Partial<InstallingMachine>): InstallingMachine {
  return {
    platform: 'linux',
    isRoot: false,
    exists: (path) => path === '/usr/bin/apt-get',
    find: () => undefined,
    run: vi.fn(() => 1),
    say: vi.fn(),
    ...parts,
  };
}
