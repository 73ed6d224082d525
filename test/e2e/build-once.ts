import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, mergeConfig } from 'vite';
import { renderer } from '../../electron.vite.config.ts';

/** Builds the interface into a folder of this run's own, so that two runs at once do not take it from each other. */
export default async function buildOnce(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'built-for-tests-'));
  const outDir = join(folder, 'renderer');
  await build(mergeConfig(renderer, { configFile: false, logLevel: 'error', build: { outDir } }));
  process.env['QUIETROOM_TEST_RENDERER'] = outDir;
  return () => rmSync(folder, { recursive: true, force: true });
}
