import { fold, type Word } from '../name-words.ts';
import type { Finding, SecretName, Secrets } from './secrets.ts';

/** "K. S.", "KS", "K.", "K***n": what is left of a name when somebody meant to leave it out. */
export function findInitials(text: string, { names, known }: Secrets): Finding[] {
  const own = new Set(known.map(({ words }) => words.map(({ text }) => text[0]).join('')));
  const secret = names.filter(({ why }) => why !== 'code-name');
  return [
    ...matches(text, SEVERAL, (written) => severalOf(written, secret, own)),
    ...matches(text, SINGLE, (written) => initialOf(written, secret)),
    ...matches(text, MASKED, (written) => maskedOf(written, secret)),
    ...matches(text, SPACED, (written) => {
      const letters = written.replace(/[^a-z]/g, '');
      return secret.find(({ parts }) => parts.some(({ text }) => text.length >= 3 && text === letters));
    }),
  ];
}

const SEVERAL =
  /(?<![\p{L}\p{N}.])(?:\p{Lu}\.?[\s-]?){1,3}\p{Lu}(?:\.(?![\p{L}\p{N}])|(?![\p{L}\p{N}.’']|\.\p{L}))|(?<![\p{L}\p{N}.])(?:\p{Ll}\.\s?){1,3}\p{Ll}\.(?!\p{L})/gu;
/** After a title or a small word, before a full stop that ends no sentence or before a verb. */
const SINGLE =
  /(?<=(?:^|[\s(“"])(?:mr|mrs|ms|mx|dr|prof|person|by|with|from|that|to|and|of|for|when|told|saw|because|if)\.?\s)\p{Lu}(?=\.?(?:['’]s)?\s+\p{Ll}|[,;)]|\.\s*$)|(?<=^|\s)\p{Lu}(?=\.\s+\p{Ll})/gimu;
const MASKED = /(?<![\p{L}\p{N}*_])\p{Lu}[\p{L}]*(?:\*+|_{2,}|•+|\.{3}|…|–{2,}|-{2,})[\p{L}]*/gu;
const SPACED = /(?<![\p{L}\p{N}])\p{L}(?:[\s.\u00b7-]\p{L}){2,12}(?![\p{L}\p{N}])/gu;

function matches(text: string, pattern: RegExp, find: (written: string) => SecretName | undefined): Finding[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    if (!/^[\p{Lu}]/u.test(match[0]) && pattern === SINGLE) return [];
    const name = find(fold(match[0]));
    if (name === undefined) return [];
    const { index: from } = match;
    return [
      { from, to: from + match[0].length, kind: 'name' as const, reveals: name.reveals, why: 'initials' as const },
    ];
  });
}

/** Of the first name rather than of another. */
function initialOf(letter: string, names: readonly SecretName[]): SecretName | undefined {
  const begins = (word: Word | undefined) => word?.text[0] === letter;
  return names.find(({ parts }) => begins(parts[0])) ?? names.find(({ parts }) => parts.some(begins));
}

/** Without full stops, letters that everybody shortens so are that ("US", "IT"). */
function severalOf(written: string, names: readonly SecretName[], own: ReadonlySet<string>): SecretName | undefined {
  const letters = written.replace(/[^a-z]/g, '');
  if (own.has(letters) || NEVER.has(letters)) return undefined;
  if (!written.includes('.') && ABBREVIATIONS.has(letters)) return undefined;
  return names.find(({ words }) => initialsOf(words.words.map(({ text }) => text)).includes(letters));
}

const NEVER: ReadonlySet<string> = new Set('am pm eg ie ps pps zb ua'.split(' '));
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'ai av bbq bcc cc cd ceo ci coc cto cv dj dm dvd eu faq gb hq hr id ip irc it lgbt nb ok os pa pc pdf pdt pr qa re tv uk un us usa usb uss utc vip'.split(
    ' ',
  ),
);

/** All of them, without those in the middle, the family's first. */
function initialsOf(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  const each = words.map((word) => word[0] ?? '');
  const [first = '', last = ''] = [each[0], each.at(-1)];
  return [each.join(''), first + last, last + first];
}

function maskedOf(written: string, names: readonly SecretName[]): SecretName | undefined {
  const [head = '', tail = ''] = written.split(/[^a-z]+/);
  return names.find(({ parts }) =>
    parts.some(({ text }) => text.startsWith(head) && text.endsWith(tail) && text.length > head.length + tail.length),
  );
}
