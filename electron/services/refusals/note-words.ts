import type { ListedThen } from '../../../shared/screening/screening.ts';
import { standsIn } from '../whole-words.ts';

/**
 * Words by which a note to registration would say why. It goes to people who know nothing of it and need not: that
 * somebody is asked to talk to the team is all.
 */
const REASONS = new RegExp(
  [
    '\\b(?:ban|bans|banned|banning|block(?:ed|list)?|blacklist(?:ed)?|flag(?:ged)?|exclu\\w+|expel\\w*|suspend\\w*)\\b',
    '\\b(?:code of conduct|conduct|incidents?|complain\\w*|reported|report(?:s|er)?|sanction\\w*|refus\\w+)\\b',
    '\\b(?:harass\\w*|assault\\w*|threat\\w*|violat\\w*|danger\\w*|unsafe|abus\\w+|stalk\\w*|not welcome)\\b',
  ].join('|'),
  'giu',
);

/** What of it would have to go, each once: reasons, the name of a list, and any name or address of somebody listed. */
export function tellingWords(text: string, { names, emails, handles, source }: ListedThen): string[] {
  const reasons = [...text.matchAll(REASONS)].map(([word]) => word);
  const spoken = text.toLowerCase();
  const listed = [...names.flatMap(wordsOf), ...emails, ...handles, ...(source === null ? [] : [source])].filter(
    (known) => known.trim() !== '' && standsIn(spoken, known.toLowerCase()),
  );
  return [...new Set([...reasons, ...listed])];
}

/** The text with what its reader knows taken out; it keeps its length. */
export function withoutKnown(text: string, known: readonly string[]): string {
  return known
    .filter((each) => each.trim() !== '')
    .reduce((left, each) => left.replaceAll(each, (found) => ' '.repeat(found.length)), text);
}

/** Each part of a name that tells somebody apart. */
function wordsOf(name: string): string[] {
  return (name.match(/[\p{L}\p{M}'’-]+/gu) ?? []).filter((word) => [...word].length >= SHORTEST);
}

const SHORTEST = 3;
