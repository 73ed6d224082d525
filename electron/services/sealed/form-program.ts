import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildForm, canBuildForm, type FormProgram } from './build-form.ts';

/** Beside `electron/` in what was built. */
const BUILT = fileURLToPath(new URL('../../../sealed-form/', import.meta.url));

let program: Promise<FormProgram> | undefined;

/** As it was built with the app; where the sources run, as on the command line, it is built from them now. */
export function readFormProgram(): Promise<FormProgram> {
  program ??= canBuildForm() ? buildForm() : Promise.resolve(readBuilt());
  return program;
}

function readBuilt(): FormProgram {
  const read = (name: string) => readFileSync(`${BUILT}${name}`, 'utf8');
  return { script: read('form.js'), style: read('form.css') };
}
