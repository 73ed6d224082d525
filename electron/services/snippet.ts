const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const WORDS_BEFORE = 3;
const WORDS_SHOWN = 12;

/**
 * A few words around the first place where one of the texts says what was looked for; empty when none does. The search
 * index has a function for it, but that goes through all cases again for each case that was found.
 */
export function snippetOf(texts: readonly string[], sought: readonly string[]): string {
  for (const word of sought.map(fold)) {
    for (const text of texts) {
      const snippet = around(text, word);
      if (snippet !== undefined) return snippet;
    }
  }
  return '';
}

function around(text: string, sought: string): string | undefined {
  const starts: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    starts.push(index);
    if (!fold(word).startsWith(sought)) continue;
    const from = starts.at(-1 - WORDS_BEFORE) ?? 0;
    const rest = text.slice(from);
    const shown = rest.slice(0, [...firstWords(rest)].at(-1) ?? rest.length);
    return `${from > 0 ? '…' : ''}${shown}${shown.length < rest.length ? '…' : ''}`;
  }
  return undefined;
}

/** Where each of the words that are shown ends. */
function* firstWords(text: string): Generator<number> {
  let count = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    yield index + word.length;
    if (++count === WORDS_SHOWN) return;
  }
}

/** As the index compares: without case and without marks. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
