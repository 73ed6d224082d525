import { createRequire } from 'node:module';
import { shortFormsOf } from '../nicknames.ts';

/** Read when a letter is first checked: the lists are large, and every engine starts. */
const packages = createRequire(import.meta.url);

interface Lists {
  /** English words, from the most frequent one on: of subtitles, then of an encyclopaedia. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly firstNames: ReadonlySet<string>;
}

let lists: Lists | undefined;

/** Whether people write this word without meaning anybody. In lower case. */
export function isOrdinary(word: string): boolean {
  return OTHER_LANGUAGES.has(word) || read().ranks.has(word) || isInflected(word);
}

/** Whether it is a given name or short for one: "karen", and also "will", "rose", "mark". */
export function isGivenName(word: string): boolean {
  return shortFormsOf(word) !== undefined || read().firstNames.has(word);
}

/** Whether it is rare enough to be somebody's name when it has a capital: "Roe", but not "Table"; at the beginning of a sentence more so. */
export function isRare(word: string, isFirst: boolean): boolean {
  return !OTHER_LANGUAGES.has(word) && (read().ranks.get(word) ?? RARE) >= (isFirst ? RARE : SELDOM);
}

/** How much a word says when it was copied: next to nothing for those that every sentence has, 1.5 for rare ones. */
export function weightOf(word: string): number {
  if (OTHER_LANGUAGES.has(word)) return 0.1;
  const rank = read().ranks.get(word) ?? (isInflected(word) ? RARE - 1 : RARE);
  if (rank >= RARE) return 1.5;
  return rank < EVERYWHERE ? 0.1 : rank < FREQUENT ? 0.5 : 1;
}

const EVERYWHERE = 100;
const FREQUENT = 1000;
const SELDOM = 2000;
const RARE = 8000;

/** Plurals and past tenses of words that are in the list. */
function isInflected(word: string): boolean {
  return ENDINGS.some((ending) => word.endsWith(ending) && read().ranks.has(word.slice(0, -ending.length)));
}

const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'ly'];

function read(): Lists {
  lists ??= load();
  return lists;
}

function load(): Lists {
  // the package declares these lists
  const { dictionary } = packages('@zxcvbn-ts/language-en') as typeof import('@zxcvbn-ts/language-en');
  const words = [...dictionary['commonWords-en'], ...dictionary['wikipedia-en']];
  const ranks = new Map<string, number>();
  for (const word of words) if (!ranks.has(word)) ranks.set(word, ranks.size);
  return { ranks, firstNames: new Set(dictionary['firstnames-en']) };
}

/** Those that stand in every German and Spanish sentence, in Latin letters without marks. */
const OTHER_LANGUAGES: ReadonlySet<string> = new Set(
  (
    'aber als am an auch auf aus bei bin bis bist da damit dann das dass dem den der des die dies diese diesem diesen ' +
    'dieser dieses doch dort durch ein eine einem einen einer eines er es etwas euch fur gegen haben hat hatte hier ich ' +
    'ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist jede jeder kann kein keine man mehr mein mich mir mit nach ' +
    'nicht noch nun nur ob oder ohne sehr sein seine seinem seinen seiner sich sie sind so uber um und uns unser unter ' +
    'vom von vor war waren was wegen weil wenn wer werden wie wieder wir wird wurde zu zum zur ' +
    'al algo ante antes aqui asi aun con como cual cuando de del desde donde dos el ella ellas ellos en entre era es esa ' +
    'ese eso esta estan este esto fue ha han hasta hay la las le les lo los mas me mi mientras muy nada ni no nos nuestra ' +
    'nuestro o os otra otro para pero por porque que quien se sea ser si sin sobre son su sus tambien te tiene todo tras ' +
    'tu tuvo un una uno unos usted ustedes y ya'
  ).split(' '),
);
