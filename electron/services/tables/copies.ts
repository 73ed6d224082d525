/** A part of a text holds all of it in memory; its copy does not. */
export function copyOf(text: string): string {
  return text.length < SHORT ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Parts this short are copies already. */
const SHORT = 13;
const KNOWN_MAX = 20_000;

/** Copies of cells, of which those that are the same share one. */
export class Copies {
  readonly #known = new Map<string, string>();

  readonly of = (text: string): string => {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const copy = copyOf(text);
    if (this.#known.size < KNOWN_MAX) this.#known.set(copy, copy);
    return copy;
  };
}
