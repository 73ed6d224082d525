import { describe, expect, test } from 'vitest';
import {
  areShortForms,
  fold,
  misspellings,
  prepareWords,
  soundAlike,
  wholeOf,
  wordOf,
} from '../../electron/services/name-words.ts';
import { shortFormsOf } from '../../electron/services/nicknames.ts';

describe('a name as it is compared', () => {
  test.each([
    ['José  Ferrer-Lindqvist', ['jose', 'ferrer', 'lindqvist']],
    ["Seán O'Brien", ['sean', 'obrien']],
    ['Sean O’Brien', ['sean', 'obrien']],
    ['Ольга', ['olga']],
    ['ЛИ́ДИЯ', ['lidiya']],
    ['  ', []],
    ['!?', []],
  ])('%s has the words %j', (name, words) => {
    expect(prepareWords(name).words.map(({ text }) => text)).toEqual(words);
  });

  test('is the same however its letters are put together', () => {
    expect(fold('e\u0301')).toBe(fold('é'));
    expect(fold('한')).toBe(fold('한'.normalize('NFD')));
  });

  test('keeps marks that are letters of their own: バ is not ハ', () => {
    expect(fold('バ')).not.toBe(fold('ハ'));
  });

  test('leaves out marks that are seldom written', () => {
    expect(fold('مُحَمَّد')).toBe(fold('محمد'));
    expect(fold('שָׁלוֹם')).toBe(fold('שלום'));
  });

  test('knows in which kind of script it is', () => {
    expect(prepareWords('Łukasz')).toMatchObject({ isLatin: true, isConsonantal: false });
    expect(prepareWords('Ольга')).toMatchObject({ isLatin: false, isConsonantal: false });
    expect(prepareWords('ليلى')).toMatchObject({ isLatin: false, isConsonantal: true });
  });

  test('of any length takes no long time', () => {
    const long = prepareWords('Ka'.repeat(50_000));
    expect(long.words).toHaveLength(1);
    expect(misspellings(wordOf('ka'), wholeOf(long))).toBeUndefined();
  });
});

describe('a misspelling', () => {
  test.each([
    ['anna', 'anna', 0],
    ['pia', 'pai', 1],
    ['smith', 'smiht', 1],
    ['lindqvist', 'linqvist', 1],
    ['wyllie', 'wykliej', 2],
    ['ann', 'ian', undefined],
    ['lee', 'leopold', undefined],
    ['ab', 'ac', undefined],
    ['neumann', 'jakimow', undefined],
  ])('from %s to %s has %j wrong letters', (a, b, mistakes) => {
    expect(misspellings(wordOf(a), wordOf(b))).toBe(mistakes);
    expect(misspellings(wordOf(b), wordOf(a))).toBe(mistakes);
  });
});

describe('two words sound alike', () => {
  const alike = (a: string, b: string, byConsonants = false) => soundAlike(wordOf(a), wordOf(b), byConsonants);

  test.each([
    ['stephen', 'steven'],
    ['muhammad', 'mohamed'],
    ['nooristani', 'nuristani'],
    ['katharina', 'catherine'],
  ])('%s and %s', (a, b) => expect(alike(a, b)).toBe(true));

  test('but not when there is little of them, unless one was written without vowels', () => {
    const arabic = fold('ليلى');
    expect(alike('layla', arabic)).toBe(false);
    expect(alike('layla', arabic, true)).toBe(true);
    expect(alike('stephen', 'marcus')).toBe(false);
  });
});

describe('short forms of given names', () => {
  test.each([
    ['bob', 'robert'],
    ['sasha', 'alexander'],
    ['liz', 'elizabeth'],
    ['pepe', 'jose'],
  ])('%s is %s', (a, b) => {
    expect(areShortForms(wordOf(a), wordOf(b))).toBe(true);
    expect(areShortForms(wordOf(b), wordOf(a))).toBe(true);
  });

  test('one may be several names, which are not each other’s', () => {
    expect(areShortForms(wordOf('alex'), wordOf('alexandra'))).toBe(true);
    expect(areShortForms(wordOf('bob'), wordOf('william'))).toBe(false);
    expect(areShortForms(wordOf('lindqvist'), wordOf('lindqvist'))).toBe(false);
  });

  test('are written as they are compared', () => {
    expect(shortFormsOf('constructor')).toBeUndefined();
    expect(shortFormsOf(fold('Jürgen'))).toBeDefined();
  });
});
