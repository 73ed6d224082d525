import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the sealed form runs: both stand inside the page, by their hash. */
export interface FormProgram {
  readonly script: string;
  readonly style: string;
}

/** By a name in a variable, so that it is not built into anything: it is there for development only. */
const BUILDER = 'vite';
const SOURCES = fileURLToPath(new URL('../../../renderer/sealed-form/', import.meta.url));

/** False in the built app, which has no sources. */
export function canBuildForm(): boolean {
  return existsSync(SOURCES);
}

/** All of it in one classic script, for any browser of the last years. Takes about a second. */
export async function buildForm(): Promise<FormProgram> {
  const { build }: typeof import('vite') = await import(BUILDER);
  const built = await build({
    root: SOURCES,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: ['es2020', 'chrome90', 'firefox102', 'safari15'],
      modulePreload: false,
      rollupOptions: { input: `${SOURCES}main.ts`, output: { format: 'iife' } },
    },
  });
  const [script] = 'output' in built ? built.output : [];
  if (script?.type !== 'chunk') throw new Error('The sealed form was not built');
  return { script: script.code, style: readFileSync(`${SOURCES}sealed-form.css`, 'utf8') };
}
