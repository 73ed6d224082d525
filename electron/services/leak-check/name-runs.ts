import type { Word } from '../name-words.ts';
import type { Fit } from './fit-name.ts';
import type { LetterWord } from './letter-words.ts';
import type { Finding, SecretName } from './secrets.ts';

/** A word of a letter that fits a word of a name. */
export interface Hit {
  readonly name: SecretName;
  /** `part-of-name` is the very same word. */
  readonly fit: Fit;
  /** How alike they are: 1 is the very same. */
  readonly likeness: number;
}

/** Words beside each other that name one person are one finding. `hits` has those of each word, none for most. */
export function joinNeighbours(
  text: string,
  words: readonly LetterWord[],
  hits: readonly (readonly Hit[])[],
): Finding[] {
  return runsOf(text, words, hits).flatMap((run) => findingsIn(words, hits, run));
}

export function isNextTo(text: string, one: LetterWord, other: LetterWord): boolean {
  return BETWEEN.test(text.slice(Math.min(one.to, other.to), Math.max(one.from, other.from)));
}

/** What may stand between two words of one name: a blank, the comma after a family name, an initial, a particle. */
const BETWEEN =
  /^[\s,'’_-]{0,2}(?:(?:\p{Lu}\.?|al|bin|da|de|del|della|den|der|di|do|dos|la|van|von|y)[\s.-]{1,2}){0,3}$/u;

type Run = readonly number[];

/** A word that was there already begins another name. */
function runsOf(text: string, words: readonly LetterWord[], hits: readonly (readonly Hit[])[]): Run[] {
  const runs: number[][] = [];
  words.forEach((written, at) => {
    if (hits[at]?.length === 0) return;
    const last = runs.at(-1) ?? [];
    const before = words[last.at(-1) ?? -1];
    const isNew = !last.some((other) => words[other]?.word === written.word);
    if (isNew && before !== undefined && isNextTo(text, before, written)) last.push(at);
    else runs.push([at]);
  });
  return runs;
}

/** Each word names whoever is named by most of its neighbours. */
function findingsIn(words: readonly LetterWord[], hits: readonly (readonly Hit[])[], run: Run): Finding[] {
  const best = mostNamed(hits, run);
  const found: { hits: [Hit, ...Hit[]]; from: number; to: number }[] = [];
  for (const at of run) {
    const [written, all] = [words[at], hits[at] ?? []];
    const hit = all.find(({ name }) => whoOf(name) === best) ?? all[0];
    if (written === undefined || hit === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && whoOf(last.hits[0].name) === whoOf(hit.name)) {
      last.to = written.to;
      last.hits.push(hit);
    } else found.push({ hits: [hit], from: written.from, to: written.to });
  }
  return found.map((each) => ({
    ...{ from: each.from, to: each.to, kind: 'name' as const },
    ...{ reveals: each.hits[0].name.reveals, why: whyOf(each.hits) },
  }));
}

/** The very same words count most. */
function mostNamed(hits: readonly (readonly Hit[])[], run: Run): string | undefined {
  const counts = new Map<string, number>();
  for (const at of run) {
    const weights = new Map<string, number>();
    for (const { name, fit, likeness } of hits[at] ?? []) {
      const weight = likeness + (fit === 'part-of-name' || likeness === 1 ? 1 : 0);
      weights.set(whoOf(name), Math.max(weights.get(whoOf(name)) ?? 0, weight));
    }
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
  const isWhole = new Set<Word>(name.parts).size <= hits.length;
  return isWhole || name.why === 'former-name' || name.why === 'code-name' ? name.why : 'part-of-name';
}
