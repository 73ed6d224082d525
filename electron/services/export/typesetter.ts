import { readTypesetter } from './print-resources.ts';

/** The typesetting program, compiled: any thread can run it. */
export type Typesetter = WebAssembly.Module;

let compiled: Promise<Typesetter> | undefined;

/** Once for all exports: it takes longer than the typesetting itself, and holds no content. */
export function compileTypesetter(): Promise<Typesetter> {
  compiled ??= WebAssembly.compile(readTypesetter());
  return compiled;
}

declare global {
  /** What is used here of the standard that Node has and its types leave to the browser's. */
  namespace WebAssembly {
    interface Module {}
    function compile(bytes: Uint8Array<ArrayBuffer>): Promise<Module>;
  }
}
