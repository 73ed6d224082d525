import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Pages that leave the app as one file each, by the folder of the renderer that they are built from. */
export type PageName = 'sealed-form' | 'door-list';
export const PAGES: readonly PageName[] = ['sealed-form', 'door-list'];

/** What such a page runs: both stand inside it, by their hash. */
export interface PageProgram {
  readonly script: string;
  readonly style: string;
}

/** By a name in a variable, so that it is not built into anything: it is there for development only. */
const BUILDER = 'vite';
/** All of them look alike. */
const STYLE = fileURLToPath(new URL('../../../renderer/single-page/single-page.css', import.meta.url));

/** False in the built app, which has no sources. */
export function canBuildPage(name: PageName): boolean {
  return existsSync(sourcesOf(name));
}

/** All of it in one classic script, for any browser of the last years. Takes about a second. */
export async function buildPage(name: PageName): Promise<PageProgram> {
  const { build }: typeof import('vite') = await import(BUILDER);
  const sources = sourcesOf(name);
  const built = await build({
    root: sources,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: ['es2020', 'chrome90', 'firefox102', 'safari15'],
      modulePreload: false,
      rollupOptions: { input: `${sources}main.ts`, output: { format: 'iife' } },
    },
  });
  const [script] = 'output' in built ? built.output : [];
  if (script?.type !== 'chunk') throw new Error(`The page "${name}" was not built`);
  return { script: script.code, style: readFileSync(STYLE, 'utf8') };
}

function sourcesOf(name: PageName): string {
  return fileURLToPath(new URL(`../../../renderer/${name}/`, import.meta.url));
}
