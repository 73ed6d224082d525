import { describe, expect, test } from 'vitest';
import { snippetOf } from '../../electron/services/snippet.ts';

const ACCOUNT = 'He came to the desk, and then José said it again, twice, in front of all the others who were waiting';

describe('the words shown of a case that was found', () => {
  test('stand around what was looked for, which may be a beginning without accents', () => {
    expect(snippetOf([ACCOUNT], ['jos'])).toBe('…desk, and then José said it again, twice, in front of all…');
  });

  test('begin and end with the text where it is short', () => {
    expect(snippetOf(['Shouted at Ana'], ['ANA'])).toBe('Shouted at Ana');
  });

  test('come from the first text that says the first word, else the next word', () => {
    expect(snippetOf(['Nothing here', 'A red badge', 'A red coat'], ['nobody', 'red'])).toBe('A red badge');
  });

  test('are none where only the people or the code name fit', () => {
    expect(snippetOf([ACCOUNT], ['osprey'])).toBe('');
    expect(snippetOf([], ['osprey'])).toBe('');
  });
});
