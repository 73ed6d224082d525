import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test } from '@playwright/test';
import { findElectron } from '../../electron/host/electron-program.ts';

const program = findElectron();
test.skip(program === undefined, 'Electron’s program is not installed here');
const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
test.skip(!hasDisplay, 'there is no display here');
test.skip(process.getuid?.() === 0, 'Electron does not run as root with its sandbox on');

test('in Electron a practice file is made, shown and locked', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const builder = join(
    createRequire(import.meta.url).resolve('electron-vite/package.json'),
    '..',
    'bin',
    'electron-vite.js',
  );
  expect(spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], { cwd: root }).status).toBe(0);
  const own = mkdtempSync(join(tmpdir(), 'electron-test-'));
  const env = { ...process.env, QUIETROOM_TEST_FOLDER: own } as Record<string, string>; // none is undefined by now
  const app = await _electron.launch({
    executablePath: program ?? '',
    args: [fileURLToPath(new URL('./electron-entry.js', import.meta.url))],
    env,
  });
  try {
    const page = await app.firstWindow();
    await expect(page).toHaveTitle('Quiet Room');
    await page.getByRole('button', { name: 'Make a practice file' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible({ timeout: 30_000 });
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Incidents/ })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Incidents' })).toBeVisible();
    const crashed = page.waitForEvent('crash');
    await page.getByRole('button', { name: 'Lock' }).click();
    await crashed;
  } finally {
    await app.close();
    rmSync(own, { recursive: true, force: true });
  }
});
