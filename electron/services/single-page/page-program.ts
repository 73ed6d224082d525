import { readFileSync } from 'node:fs';
import { buildPage, canBuildPage, type PageName, type PageProgram } from './build-page.ts';

const programs = new Map<PageName, Promise<PageProgram>>();

/** As it was built with the app; where the sources run, as on the command line, it is built from them now. */
export function readPageProgram(name: PageName): Promise<PageProgram> {
  const program = programs.get(name) ?? (canBuildPage(name) ? buildPage(name) : Promise.resolve(readBuilt(name)));
  programs.set(name, program);
  return program;
}

/** Beside `electron/` in what was built. */
function readBuilt(name: PageName): PageProgram {
  const read = (file: string) => readFileSync(new URL(`../../../${name}/${file}`, import.meta.url), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
}
