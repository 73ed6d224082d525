import type { Encoding } from '../../../shared/tables/table.ts';

/** Letters beyond ASCII by which names of the languages of a code page are known: usual ones, then rare ones. */
const LATIN: Partial<Record<Encoding, readonly [usual: string, rare: string]>> = {
  'windows-1252': ['éüöäáíóñçãèøåôêàúßâëï', 'õîæòìùûÿœšžýðþ'],
  'windows-1250': ['łśżęąćńóźčřšžěýáíéůöüäőűăâîňťď', 'úôľĺŕßçëşţđ'],
  'windows-1254': ['çğıöşüéèäáíóñàêôİ', 'âîûßëïãøåúœšž'],
};

/** What every third letter of names in other scripts is, or more. */
const FREQUENT = new Set([
  ...'аеионрвлтскмуяйь',
  ...'αοιεσςτνηυρκπμλδγώίάόέήύχθ',
  ...'יוהלאמרתבשנדחעםןכ',
  ...'اليمنرتوبةسدعفكحهـأقشجصط',
  ...'王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡',
  ...'伟偉芳娜敏静靜丽麗强強磊军軍洋艳勇杰娟涛明超秀霞平刚桂英华華玉萍红建国國志海文小大怡家雅子晓美婷欣佳',
  ...'山田中村加藤佐木鈴橋伊渡辺吉松本井上太郎一恵健花斉石川野口島原岡森池清水二三次樹香奈',
  ...'アイウエオカキクケコサシスセソタチツテトナニノハヒフマミムメモヤユヨラリルレロワンガギゴジダデドバブボー',
  ...'のをにはがとしたるいかなみえこゆきあや',
  ...'김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지수현영희준훈연은',
]);

const SCRIPTS = [
  /\p{Script=Han}|[\u3040-\u30ffー]/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
];
const VOWEL = /[aeiouyáàâãäåæéèêëíìîïóòôõöøúùûüýœőűěůąęăıŐŰ]/iu;

/** The mean over all letters that are not ASCII. */
export function likelihoodOfNames(text: string, encoding: Encoding): number {
  const letters = Array.from(text.slice(0, 20_000));
  const [usual, rare] = LATIN[encoding] ?? ['', ''];
  let sum = 0;
  let count = 0;
  letters.forEach((letter, at) => {
    if (letter <= '\u007f') return;
    count += 1;
    sum += likelihood(letter, letters[at - 1] ?? ' ', letters[at + 1] ?? ' ', usual, rare);
  });
  return sum / Math.max(1, count);
}

function likelihood(letter: string, before: string, after: string, usual: string, rare: string): number {
  const isLetter = (other: string) => /[\p{L}\p{M}]/u.test(other);
  if (!isLetter(letter)) return isLetter(before) || isLetter(after) ? -1.5 : 0;
  const script = SCRIPTS.find((pattern) => pattern.test(letter));
  const cased = asCased(letter, before);
  if (script === undefined) return latin(letter, before, after, usual, rare) + cased;
  const neighbours = [before, after].filter(isLetter);
  if (neighbours.some((other) => !script.test(other))) return -1.5;
  return (FREQUENT.has(letter.toLowerCase()) ? 1.5 : 0.5) + cased;
}

/** Names begin with a capital, and have no other after a small letter. */
function asCased(letter: string, before: string): number {
  if (letter.toLowerCase() === letter.toUpperCase()) return 0;
  const isCapital = letter !== letter.toLowerCase();
  const isFirst = !/[\p{L}\p{M}'’]/u.test(before);
  if (isFirst) return isCapital ? 0.3 : -1;
  const followsSmall = before !== before.toUpperCase();
  if (isCapital) return followsSmall ? -1 : -0.4;
  return 0;
}

/** A vowel between vowels, or a consonant among consonants, is read in the wrong code page. */
function latin(letter: string, before: string, after: string, usual: string, rare: string): number {
  const small = letter.toLowerCase();
  const known = usual.includes(small) || usual.includes(letter) ? 1.2 : rare.includes(small) ? 0.7 : -0.3;
  const isVowel = VOWEL.test(small);
  const alike = [before, after].filter((other) => /\p{L}/u.test(other) && VOWEL.test(other) === isVowel).length;
  return known - 0.25 * alike;
}
