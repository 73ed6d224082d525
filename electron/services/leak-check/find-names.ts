import type { Word } from '../name-words.ts';
import { type Fit, fitAlike, isSame } from './fit-name.ts';
import type { LetterWord } from './letter-words.ts';
import type { Finding, SecretName, Secrets } from './secrets.ts';

/** Names and parts of names, in whatever way they are written; neighbours that name one person are one. */
export function findNames(text: string, words: readonly LetterWord[], { names, known }: Secrets): Finding[] {
  const mayStand = new Set(known.flatMap((name) => name.words));
  const fitting = memoised(names, mayStand);
  const hits = words.map((written, at) => {
    if (isAddressed(text, words, at, mayStand, names)) return [];
    return isPlainWord(text, written) ? [] : fitting(written);
  });
  return runsOf(text, words, hits).flatMap((run) => findingsIn(words, hits, run));
}

interface Hit {
  readonly name: SecretName;
  /** `part-of-name` is the very same word. */
  readonly fit: Fit;
}

type Run = readonly number[];

/** A letter has each word many times. Those who would be harmed most are first in `names`. */
function memoised(names: readonly SecretName[], mayStand: ReadonlySet<Word>): (written: LetterWord) => readonly Hit[] {
  const seen = new Map<string, readonly Hit[]>();
  return (written) => {
    const key = `${written.text} ${written.isFirst}`;
    const known = seen.get(key) ?? hitsOf(written, names, mayStand);
    seen.set(key, known);
    return known;
  };
}

function hitsOf(written: LetterWord, names: readonly SecretName[], mayStand: ReadonlySet<Word>): Hit[] {
  const same = names.filter(({ parts, words }) =>
    [...parts, ...(parts.length > 1 ? [words.whole] : [])].some(
      (part) => isSame(written, part) || (part.text === written.word.text && part.text.length > LONGEST_COMMON),
    ),
  );
  if (same.length > 0) return same.map((name) => ({ name, fit: 'part-of-name' }));
  if (mayStand.has(written.word)) return [];
  return names.flatMap((name) => {
    const fit = firstFit(written, name);
    return fit === undefined ? [] : [{ name, fit }];
  });
}

/** No English word that is also a name is longer. */
const LONGEST_COMMON = 12;

function firstFit(written: LetterWord, name: SecretName): Fit | undefined {
  const parts = name.parts.length > 1 ? [...name.parts, name.words.whole] : name.parts;
  for (const part of parts) {
    const fit = fitAlike(written, part, name);
    if (fit !== undefined) return fit;
  }
  return undefined;
}

/** "Will you", "May we", "Mark the day": at the beginning of a sentence such a word is a name only before what follows one. */
function isPlainWord(text: string, { isFirst, to, word }: LetterWord): boolean {
  return isFirst && VERBS.has(word.text) && AFTER_A_VERB.test(text.slice(to, to + 12));
}

const VERBS: ReadonlySet<string> = new Set(
  'will may mark grant pat bill sue drew rob chase pierce hope grace'.split(' '),
);
const AFTER_A_VERB = /^\s+(?:you|we|they|i|it|he|she|the|this|that|these|those|your|our|their|my|a|an|there)\b/i;

/** The recipient's own name, or one that they used, where somebody else in the case has a part of it too. */
function isAddressed(
  text: string,
  words: readonly LetterWord[],
  at: number,
  mayStand: ReadonlySet<Word>,
  names: readonly SecretName[],
): boolean {
  const written = words[at];
  if (written === undefined || !mayStand.has(written.word)) return false;
  const isSecret = (word: Word | undefined) => names.some(({ parts }) => word !== undefined && parts.includes(word));
  if (!isSecret(written.word)) return true;
  const isBesides = [words[at - 1], words[at + 1]].some(
    (other) =>
      other !== undefined && mayStand.has(other.word) && !isSecret(other.word) && isNextTo(text, written, other),
  );
  return isBesides || SALUTATION.test(text.slice(Math.max(0, written.from - 20), written.from));
}

const SALUTATION = /(?:dear|hello|hi|hallo|liebe[rs]?|hola|querid[oa]|estimad[oa])(?:\s\p{L}+\.?)?\s$/iu;

function isNextTo(text: string, one: LetterWord, other: LetterWord): boolean {
  return BETWEEN.test(text.slice(Math.min(one.to, other.to), Math.max(one.from, other.from)));
}

/** What may stand between two words of one name: a blank, an initial, a particle. */
const BETWEEN =
  /^[\s.,'’_-]{0,3}(?:(?:\p{Lu}\.?|al|bin|da|de|del|della|den|der|di|do|dos|la|van|von|y)[\s.-]{1,2}){0,3}$/u;

/** Words beside each other that each name somebody. */
function runsOf(text: string, words: readonly LetterWord[], hits: readonly (readonly Hit[])[]): Run[] {
  const runs: number[][] = [];
  words.forEach((written, at) => {
    if (hits[at]?.length === 0) return;
    const last = runs.at(-1);
    const before = words[last?.at(-1) ?? -1];
    if (last !== undefined && before !== undefined && isNextTo(text, before, written)) last.push(at);
    else runs.push([at]);
  });
  return runs;
}

/** Each word names whoever is named by most of its neighbours; words of one person become one finding. */
function findingsIn(words: readonly LetterWord[], hits: readonly (readonly Hit[])[], run: Run): Finding[] {
  const best = mostNamed(hits, run);
  const found: { hits: Hit[]; from: number; to: number }[] = [];
  for (const at of run) {
    const [written, all] = [words[at], hits[at] ?? []];
    const hit = all.find(({ name }) => whoOf(name) === best) ?? all[0];
    if (written === undefined || hit === undefined) continue;
    const last = found.at(-1);
    const isSamePerson = last?.hits.some(({ name }) => whoOf(name) === whoOf(hit.name));
    if (last !== undefined && isSamePerson) Object.assign(last, { to: written.to, hits: [...last.hits, hit] });
    else found.push({ hits: [hit], from: written.from, to: written.to });
  }
  return found.map(({ hits: [first, ...rest], from, to }) => ({
    ...{ from, to, kind: 'name' as const },
    reveals: first?.name.reveals ?? null,
    why: first === undefined ? 'name' : whyOf([first, ...rest]),
  }));
}

function mostNamed(hits: readonly (readonly Hit[])[], run: Run): string | undefined {
  const counts = new Map<string, number>();
  for (const at of run) {
    const weights = new Map<string, number>();
    for (const { name, fit } of hits[at] ?? [])
      weights.set(whoOf(name), Math.max(weights.get(whoOf(name)) ?? 0, fit === 'part-of-name' ? 2 : 1));
    for (const [who, weight] of weights) counts.set(who, (counts.get(who) ?? 0) + weight);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function whoOf({ reveals }: SecretName): string {
  return reveals?.personId ?? '';
}

function whyOf(hits: readonly [Hit, ...Hit[]]): Finding['why'] {
  const alike = hits.find(({ fit }) => fit !== 'part-of-name');
  if (alike !== undefined) return alike.fit;
  const [{ name }] = hits;
  const isWhole = hits.length >= name.parts.length;
  return isWhole || name.why === 'former-name' || name.why === 'code-name' ? name.why : 'part-of-name';
}
