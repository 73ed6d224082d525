import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin, UserConfig } from 'vite';
import { buildPage, PAGES } from './electron/services/single-page/build-page.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The interface: the same files under either host. Nothing is inlined, since the page's policy allows files only. */
export const renderer: UserConfig = {
  root: `${root}renderer`,
  base: '/',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: `${root}out/renderer`,
    emptyOutDir: true,
    target: 'esnext',
    minify: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 4096,
    rollupOptions: { input: `${root}renderer/index.html` },
  },
};

/**
 * Main process, Chromium host, engine and its threads: file by file as they lie in the sources, so that a path from one to another is
 * the same in both. Packages stay outside and are read from `node_modules`.
 */
const main: UserConfig = {
  root,
  plugins: [singlePages()],
  build: {
    outDir: `${root}out`,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    sourcemap: false,
    rollupOptions: {
      input: {
        'electron/main': `${root}electron/main.ts`,
        'electron/engine/main': `${root}electron/engine/main.ts`,
        'electron/host/chromium-main': `${root}electron/host/chromium-main.ts`,
        'electron/services/strip/pdf-worker': `${root}electron/services/strip/pdf-worker.ts`,
        'electron/vault/backup/inspect-worker': `${root}electron/vault/backup/inspect-worker.ts`,
        'electron/services/export/typeset-worker': `${root}electron/services/export/typeset-worker.ts`,
      },
      // A development dependency, as it has no place in the package, so it is not left outside by itself.
      external: ['playwright-core'],
      output: { format: 'es', preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
    },
  },
};

/** A sandboxed preload is one file of CommonJS. */
const preload: UserConfig = {
  root,
  build: {
    outDir: `${root}out/electron`,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rollupOptions: {
      input: { preload: `${root}electron/preload.ts` },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
};

export default defineConfig({ main, preload, renderer });

/** The programs of the pages that leave the app as one file, which the engine puts into each that it writes. */
function singlePages(): Plugin {
  return {
    name: 'single-pages',
    async closeBundle() {
      for (const name of PAGES) {
        const { script, style } = await buildPage(name);
        mkdirSync(`${root}out/${name}`, { recursive: true });
        writeFileSync(`${root}out/${name}/page.js`, script);
        writeFileSync(`${root}out/${name}/page.css`, style);
      }
    },
  };
}
