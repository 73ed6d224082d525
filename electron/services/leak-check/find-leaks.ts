import type { Leak, LeakKind } from '../../../shared/leak-check/leak.ts';
import { findAddresses } from './find-addresses.ts';
import { findGender } from './find-gender.ts';
import { findInitials } from './find-initials.ts';
import { findNames } from './find-names.ts';
import { findPhrases } from './find-phrases.ts';
import { findPlaces } from './find-places.ts';
import { findTimes } from './find-times.ts';
import { wordsOfLetter } from './letter-words.ts';
import type { Finding, Secrets } from './secrets.ts';

/** The marks in a letter, in its order; no two overlap. */
export function findLeaks(text: string, secrets: Secrets): Leak[] {
  const words = wordsOfLetter(text);
  const found = [
    ...findAddresses(text, secrets),
    ...findNames(text, words, secrets),
    ...findInitials(text, secrets),
    ...findTimes(text, secrets),
    ...findPlaces(text, words, secrets),
    ...findPhrases(words, secrets),
    ...findGender(text, secrets),
  ];
  return joined(text, apart(text, found)).map((finding) => ({
    ...finding,
    text: text.slice(finding.from, finding.to),
  }));
}

/** What tells most comes first; a longer mark before one that lies in it. */
const ORDER: readonly LeakKind[] = ['email', 'handle', 'phone', 'name', 'time', 'place', 'phrase', 'pronoun'];

function apart(text: string, found: readonly Finding[]): Finding[] {
  const ranked = found.toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  const taken: Finding[] = [];
  for (const finding of ranked) taken.push(...remaining(text, finding, taken));
  return taken.sort((a, b) => a.from - b.from);
}

/** What overlaps goes on around what was marked already: a phrase with two words at least. */
function remaining(text: string, finding: Finding, taken: readonly Finding[]): Finding[] {
  const overlapping = taken.filter(({ from, to }) => from < finding.to && finding.from < to);
  if (overlapping.length === 0) return [finding];
  const cuts = overlapping.toSorted((a, b) => a.from - b.from);
  const pieces = [...cuts.map(({ from }) => from), finding.to].map((to, at) => ({
    ...finding,
    from: at === 0 ? finding.from : (cuts[at - 1]?.to ?? finding.from),
    to,
  }));
  const fewest = finding.kind === 'phrase' ? 2 : 1;
  return pieces
    .map((piece) => trimmed(text, piece))
    .filter(({ from, to }) => wordsOfLetter(text.slice(from, to)).length >= fewest);
}

/** An initial beside a name belongs to it: "K. Weber". */
function joined(text: string, findings: readonly Finding[]): Finding[] {
  const all: Finding[] = [];
  for (const finding of findings) {
    const last = all.at(-1);
    if (last === undefined || !isInitialBeside(text, last, finding)) all.push(finding);
    else all.splice(-1, 1, { ...last, to: finding.to, why: last.why === 'initials' ? finding.why : last.why });
  }
  return all;
}

function isInitialBeside(text: string, one: Finding, other: Finding): boolean {
  if (one.kind !== 'name' || other.kind !== 'name' || one.reveals?.personId !== other.reveals?.personId) return false;
  const isInitial = one.why === 'initials' || other.why === 'initials';
  return isInitial && /^[\s.]{0,2}$/.test(text.slice(one.to, other.from));
}

function trimmed(text: string, piece: Finding): Finding {
  const written = text.slice(piece.from, piece.to);
  const from = piece.from + (/^[^\p{L}\p{N}]*/u.exec(written)?.[0].length ?? 0);
  return { ...piece, from, to: Math.max(from, piece.to - (/[^\p{L}\p{N}]*$/u.exec(written)?.[0].length ?? 0)) };
}
