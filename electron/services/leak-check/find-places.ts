import { prepareWords } from '../name-words.ts';
import type { LetterWord } from './letter-words.ts';
import { weightOf } from './ordinary-words.ts';
import type { Finding, Secrets, SecretText } from './secrets.ts';

/** Where it happened, at what occasion, and where people work: in the words in which it was written down. */
export function findPlaces(text: string, words: readonly LetterWord[], secrets: Secrets): Finding[] {
  const told = new Set(prepareWords(secrets.told).words.map((word) => word.text));
  return [
    ...secrets.places.flatMap((place) => findPlace(text, words, place, told, 'place')),
    ...secrets.organisations.flatMap((place) => findPlace(text, words, place, told, 'organisation')),
    ...secrets.occasions.flatMap((occasion) => findPlace(text, words, occasion, told, 'time')),
  ];
}

function findPlace(
  text: string,
  words: readonly LetterWord[],
  { text: place, reveals }: SecretText,
  told: ReadonlySet<string>,
  why: 'place' | 'organisation' | 'time',
): Finding[] {
  return place.split(/[,;/()]|\s[–-]\s/).flatMap((part) => {
    const telling = tellingWords(part).filter((word) => !told.has(word));
    return runsAmong(text, words, new Set(telling))
      .filter((run) => tells(run, telling))
      .flatMap((run) => {
        const [first, last] = [run[0], run.at(-1)];
        if (first === undefined || last === undefined) return [];
        const kind = why === 'time' ? ('time' as const) : ('place' as const);
        return [{ from: first.from, to: last.to, kind, reveals, why }];
      });
  });
}

function tellingWords(part: string): string[] {
  return prepareWords(part)
    .words.map(({ text }) => text)
    .filter((text) => (weightOf(text) > 0.1 || /^\d/.test(text)) && !SMALL.has(text));
}

/** Neighbours that all stand in the name of the place; small words between them do not part them. */
function runsAmong(text: string, words: readonly LetterWord[], telling: ReadonlySet<string>): LetterWord[][] {
  const runs: LetterWord[][] = [];
  for (const word of words) {
    if (!telling.has(word.word.text)) continue;
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (before !== undefined && BETWEEN.test(text.slice(before.to, word.from))) last?.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** One word is enough when it is rare, or is all that there is; of those that every building has, two are needed. */
function tells(run: readonly LetterWord[], telling: readonly string[]): boolean {
  const words = new Set(run.map(({ word }) => word.text));
  if (words.size >= 2) return true;
  const [word = ''] = words;
  if (GENERAL.has(word) || /^\d+$/.test(word)) return false;
  return weightOf(word) >= 1 || word === telling.at(-1) || telling.length === 1;
}

const BETWEEN = /^[\s.'’-]+(?:(?:of|the|on|in|at|de|la|del|der|des|no|nr)[\s.]+){0,2}$/i;
const SMALL: ReadonlySet<string> = new Set(
  'near behind before after during beside next front outside inside between around during close left right under'.split(
    ' ',
  ),
);
const GENERAL: ReadonlySet<string> = new Set(
  (
    'room hall floor area building venue event events conference place online chat channel table street stage main day ' +
    'group meeting session talk team community space spaces office first second third ground public private server list ' +
    'mailing forum call video message messages house city town university company organisation organization member ' +
    'members people person foundation project limited gmbh inc school college report reports code conduct week weekend ' +
    'monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night'
  ).split(' '),
);
