import { prepareWords, type Words } from '../name-words.ts';
import type { Finding, Secrets } from './secrets.ts';

/** Pronouns and titles that tell whether somebody is a man or a woman, as far as the recipient did not say it. */
export function findGender(text: string, { gender, told, known }: Secrets): Finding[] {
  if (gender === undefined) return [];
  return GENDERED.filter((pattern) => told.search(pattern) < 0).flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => !isTitleOfKnown(text, match, known))
      .map(({ 0: word, index: from }) => ({
        ...{ from, to: from + word.length, kind: 'pronoun' as const },
        ...{ reveals: gender.reveals, why: 'gender' as const },
      })),
  );
}

/** "Dear Mr Silva": how the recipient is addressed tells them nothing. */
function isTitleOfKnown(text: string, { 0: title, index }: RegExpExecArray, known: readonly Words[]): boolean {
  if (!TITLE.test(title)) return false;
  const next = prepareWords(text.slice(index + title.length, index + title.length + 40)).words[0];
  return next !== undefined && known.some(({ words }) => words.includes(next));
}

const TITLE = /^(?:mr|mrs|ms|mister|herr|frau|señora?)$/i;

/** English; of German and Spanish those that mean nothing else: "sie" and "ihr" are also "you" and "they". */
const GENDERED = [
  wordsAmong(
    'he him his himself mr mister sir man boy guy gentleman boyfriend husband father brother male ' +
      'er ihm ihn herr mann él señor hombre chico compañero',
  ),
  wordsAmong(
    'she her hers herself mrs ms madam woman girl lady girlfriend wife mother sister daughter female ' +
      'frau freundin mädchen teilnehmerin kollegin ella señora señorita mujer chica compañera',
  ),
];

function wordsAmong(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}@])(?:${words.replaceAll(' ', '|')})(?![\\p{L}\\p{N}])`, 'giu');
}
