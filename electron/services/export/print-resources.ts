import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../../shared/language.ts';

/** Not named `require`: the build for Electron declares one of its own. */
const packages = createRequire(import.meta.url);

/** The weights that the template asks for; every other weight would be one more file to read at each export. */
const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  '@expo-google-fonts/noto-serif/500Medium/NotoSerif_500Medium.ttf',
  '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  '@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf',
] as const;

export function readFonts(): Uint8Array[] {
  return FONTS.map((font) => readFileSync(packages.resolve(font)));
}

export function readTypesetter(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(packages.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')));
}

/** `text.typ` is what the other two share. */
export type TemplateName = 'document.typ' | 'card.typ' | 'text.typ';

export function readTemplate(name: TemplateName): string {
  return readFileSync(join(resources(), 'print', name), 'utf8');
}

/** Every message catalogue of a language in one: a label is printed as it stands on the screen. */
export function readMessages(language: Language): ReadonlyMap<string, string> {
  const folder = join(resources(), 'messages', language);
  const catalogues = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const entries = catalogues.flatMap((name) => Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  return new Map(entries.map(([id, message]) => [id, String(message)]));
}

/** A published JSON Schema. */
export function schemaFile(name: string): string {
  return join(resources(), 'schema', name);
}

/** `resources/` lies beside `electron/` in the sources and beside `out/` when built. */
function resources(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'resources', 'print'))) {
    if (dirname(folder) === folder) throw new Error('Cannot find resources/print: the installation is incomplete');
    folder = dirname(folder);
  }
  return join(folder, 'resources');
}
