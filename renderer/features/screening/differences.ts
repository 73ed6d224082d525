/** A piece of a text, and whether the other text has it too. */
export interface Part {
  readonly text: string;
  readonly differs: boolean;
}

/** Where two texts differ: word by word whatever their order, and within two like words letter by letter. */
export function differences(one: string, other: string): readonly [Part[], Part[]] {
  const [mine, theirs] = [one.split(WORDS), other.split(WORDS)];
  const left = withoutShared(theirs, mine);
  const right = withoutShared(mine, theirs);
  return [marked(mine, right, left), marked(theirs, left, right)];
}

/** Words with what stands between them. */
const WORDS = /(?<=[\s@.,+-])|(?=[\s@.,+-])/u;
/** Letters of these are joined in writing: one alone is not marked. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}]/u;

function withoutShared(words: readonly string[], others: readonly string[]): string[] {
  const left = others.map(plain);
  return words.filter((word) => {
    const at = left.indexOf(plain(word));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** `own` differ from `others`: each is compared with the one that stands at its place among those. */
function marked(words: readonly string[], own: readonly string[], others: readonly string[]): Part[] {
  const left = [...own];
  const parts = words.flatMap((word): Part[] => {
    if (left[0] !== word) return [{ text: word, differs: false }];
    if (word.trim() === '') return [{ text: left.shift() ?? word, differs: false }];
    const partner = others[own.length - left.length];
    left.shift();
    return partner === undefined || JOINED.test(word + partner)
      ? [{ text: word, differs: true }]
      : letters(word, partner);
  });
  return joined(parts);
}

/** Those of a longest common sequence are the same. */
function letters(word: string, partner: string): Part[] {
  const [mine, theirs] = [[...word], [...partner]];
  const lengths = mine.map(() => theirs.map(() => 0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = mine.length - 1; row >= 0; row--)
    for (let column = theirs.length - 1; column >= 0; column--) {
      const same = plain(mine[row] ?? '') === plain(theirs[column] ?? '');
      const length = same ? 1 + at(row + 1, column + 1) : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row]?.splice(column, 1, length);
    }
  let column = 0;
  return mine.map((letter, row) => {
    const next = theirs.findIndex((each, place) => place >= column && plain(each) === plain(letter));
    const isShared = next >= 0 && 1 + at(row + 1, next + 1) >= at(row, column) && at(row, column) > 0;
    if (isShared) column = next + 1;
    return { text: letter, differs: !isShared };
  });
}

function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last?.differs === part.differs) all[all.length - 1] = { text: last.text + part.text, differs: part.differs };
    else all.push(part);
  }
  return all;
}

function plain(text: string): string {
  return text.toLowerCase();
}
