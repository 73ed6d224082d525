import { copyOf } from '../copies.ts';
import { unreadableTable } from '../unreadable-table.ts';
import { readPart } from './parts.ts';
import type { ZipParts } from './zip-parts.ts';

/** In UTF-16 code units: what the texts of a list of people take at the most. */
const TEXT_MAX = 80_000_000;

/** The texts that cells point to. Of one that is set in several types, all runs; never how it is pronounced. */
export async function readSharedStrings(zip: ZipParts, part: string, check: () => void): Promise<string[]> {
  const strings: string[] = [];
  const reader = new RunReader();
  let length = 0;
  const finish = () => {
    const text = reader.taken();
    length += text.length;
    if (length > TEXT_MAX) throw unreadableTable('bomb');
    strings.push(copyOf(text));
  };
  const handler = {
    open: (name: string) => reader.open(name),
    close: (name: string) => (name === 'si' ? finish() : reader.close(name)),
    text: (text: string) => reader.text(text),
  };
  await readPart(zip, part, handler, check);
  return strings;
}

/** Puts the runs of one text together. */
export class RunReader {
  #text = '';
  #isText = false;
  #isPronounced = false;

  open(name: string): void {
    if (name === 't') this.#isText = true;
    if (name === 'rPh') this.#isPronounced = true;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    if (name === 'rPh') this.#isPronounced = false;
  }

  text(text: string): void {
    if (this.#isText && !this.#isPronounced) this.#text += text;
  }

  taken(): string {
    const text = this.#text;
    this.#text = '';
    return unescaped(text);
  }
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
