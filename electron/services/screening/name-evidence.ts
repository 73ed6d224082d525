import { type Alikeness, compareNames } from '../name-alignment.ts';
import { nameWordsOf } from '../name-parts.ts';
import type { Word, Words } from '../name-words.ts';
import { BANDS } from './bands.ts';
import type { Crowd } from './crowd.ts';
import type { ListedName } from './name-index.ts';

/** A name of a registrant beside one of somebody listed. */
export interface NamePair {
  readonly text: string;
  readonly words: Words;
  readonly listed: ListedName;
}

export interface NameEvidence {
  readonly pair: NamePair;
  readonly reasons: Alikeness['reasons'];
  /** 0 to 100. */
  readonly score: number;
  /** The same, where so many are called so that the name alone says less. */
  readonly commonScore: number | undefined;
}

/** The two names of both that are most alike, seen among everybody who is compared. */
export function weighNames(names: readonly NamePair[], crowd: Crowd): NameEvidence | undefined {
  let best: NameEvidence | undefined;
  for (const pair of names) {
    const alike = compareNames(pair.words, pair.listed.words, crowd.isName);
    if (alike === undefined) continue;
    const score = amongAll(100 * alike.score, alike.reasons, pair, crowd);
    if (score > (best?.score ?? 0))
      best = { pair, reasons: alike.reasons, score, commonScore: commonScore(score, pair, crowd) };
  }
  return best;
}

/**
 * A word that nobody else here has is sooner a slip than another name, so the two are nearer than they look; two words
 * that many have are sooner two people's names. Between scripts, one name is written in several ways.
 */
function amongAll(score: number, reasons: Alikeness['reasons'], { words, listed }: NamePair, crowd: Crowd): number {
  const [ours, theirs] = [nameWordsOf(words), nameWordsOf(listed.words)];
  const [mine, other] = [lackingIn(ours, theirs), lackingIn(theirs, ours)];
  if (mine.length === 0 || other.length === 0) return score;
  if (!reasons.includes('script') && mine.every(crowd.isName) && other.every(crowd.isName))
    return score - (reasons.includes('nickname') ? TWO_GIVEN_NAMES : TWO_NAMES);
  const isSlip = reasons.includes('script') || !mine.some(crowd.isName) || !other.some(crowd.isName);
  return isSlip && !reasons.some((reason) => NO_SLIP.has(reason)) ? score + SLIP * (100 - score) : score;
}

/** What was left out, or is another word, is no slip; and one that comes with more names says less. */
const NO_SLIP: ReadonlySet<string> = new Set(['initials', 'nickname', 'partly', 'contains']);
const SLIP = 0.4;
const TWO_NAMES = 4;
const TWO_GIVEN_NAMES = 8;

function lackingIn(words: readonly Word[], others: readonly Word[]): Word[] {
  return words.filter((word) => !others.includes(word));
}

function commonScore(score: number, { words, listed }: NamePair, crowd: Crowd): number | undefined {
  if (score < BANDS.hidden || Math.max(crowd.expected(words), crowd.expected(listed.words)) < NAMESAKES)
    return undefined;
  return Math.max(score >= BANDS.likely ? BANDS.look : BANDS.hidden, score - COMMON);
}

/** So many others are called so by chance alone. */
const NAMESAKES = 0.5;
/** Enough to bring the very same name out of the first band. */
const COMMON = 16;
