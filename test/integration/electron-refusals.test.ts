import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findRefusedSwitches, refusedSwitches } from '../../electron/host/electron-refusals.ts';

const forbidden = new RegExp(
  [
    /\bopenExternal\b|\bopenPath\b|\bshowItemInFolder\b|\bshell\b.*from 'electron'/,
    /\baddRecentDocument\b|\bsetRepresentedFilename\b|\bsetThumbnailToolTip\b|\bNotification\b.*from 'electron'/,
    /\bautoUpdater\b|\bcrashReporter\b|\bsafeStorage\b|\bsetAsDefaultProtocolClient\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

test('nothing is opened outside the app, remembered by the system, fetched as an update or sent as a report (item 15)', () => {
  const hosts = fileURLToPath(new URL('../../electron/', import.meta.url));
  const sources = readdirSync(hosts, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(50);
  const opening = sources.filter((name) => forbidden.test(readFileSync(join(hosts, name), 'utf8')));
  expect(opening).toEqual([]);
});

test('all nine fuses are set for the packaged app (item 19)', () => {
  const config = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8');
  const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(config)?.[1] ?? '';
  const fuses = Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value === 'true']),
  );
  // The ninth, WebAssembly's trap handlers, is about speed alone and stays as it comes.
  expect(fuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test.each(refusedSwitches)('the app does not start with --%s', (name) => {
  expect(findRefusedSwitches(['quiet-room', `--${name}`])).toEqual([name]);
  expect(findRefusedSwitches(['quiet-room', `-${name}=1`])).toEqual([name]);
  expect(findRefusedSwitches(['quiet-room', `--${name.toUpperCase()}=1`])).toEqual([name]);
});

test('other arguments do no harm', () => {
  expect(findRefusedSwitches(['quiet-room', '.', '--ozone-platform=wayland', '/home/sam/inspect'])).toEqual([]);
});
