import { fold, type Word, wordOf } from '../name-words.ts';

/** One word of a text, where it stands and how it is compared. */
export interface LetterWord {
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
  readonly word: Word;
  /** Or the second half of such a word: "Min-jun". */
  readonly isCapital: boolean;
  /** Where every word has a capital. */
  readonly isFirst: boolean;
  readonly isLatin: boolean;
  /** Written without its vowels. */
  readonly isConsonantal: boolean;
}

/** Letters, with what may stand inside a word: figures, an apostrophe before more than an "s", a hyphen at the end of a line. */
const WORD = /[\p{L}\p{M}\p{N}\u200b-\u200d\u00ad]+(?:['’][\p{L}\p{M}]{2,}|[-‐]\n\p{Ll}+){0,3}/gu;
/** After a full stop, at the beginning of a line, after an opening quotation mark. */
const SENTENCE_ENDS = /(?:^|[.!?:;…]["'”’)]?\s+|\n\s*|["“”„«(]\s*)$/u;

/** No name and no word is longer. */
const LONGEST_COMPARED = 60;

export function wordsOfLetter(text: string): LetterWord[] {
  return [...text.matchAll(WORD)].flatMap((match) => split(match[0], match.index)).map((part) => prepare(part, text));
}

interface Part {
  readonly from: number;
  readonly written: string;
}

/** "KarenSmith" is two words; "McDonald" is one. */
function split(written: string, from: number): Part[] {
  const at = /^\p{Lu}\p{Ll}{2,}(?=\p{Lu}\p{Ll}{2,}$)/u.exec(written)?.[0].length;
  if (at === undefined) return [{ from, written }];
  return [
    { from, written: written.slice(0, at) },
    { from: from + at, written: written.slice(at) },
  ];
}

function prepare({ from, written }: Part, text: string): LetterWord {
  const bare = fold(written.replace(/[\u200b-\u200d\u00ad\n-]/g, '').toLowerCase()).replace(/[^a-z0-9]/g, '');
  return {
    from,
    to: from + written.length,
    text: written,
    word: wordOf(bare.slice(0, LONGEST_COMPARED)),
    isCapital: /^\p{Lu}/u.test(written) || /\p{Lu}\p{L}*[-‐]$/u.test(text.slice(Math.max(0, from - 20), from)),
    isFirst: SENTENCE_ENDS.test(text.slice(Math.max(0, from - 8), from)),
    isLatin: /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(written),
    isConsonantal: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(written),
  };
}
