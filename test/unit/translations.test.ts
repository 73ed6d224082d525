import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { Language } from '../../shared/language.ts';

/** The rooms in which a report is taken or given. */
const TRANSLATED = ['intake', 'emergency', 'sealed', 'handouts-print', 'ui'];
const read = (language: string, room: string): Record<string, string> =>
  JSON.parse(readFileSync(`resources/messages/${language}/${room}.json`, 'utf8'));

describe.each(Language.options.filter((language) => language !== 'en'))('the catalogue in "%s"', (language) => {
  const rooms = globSync(`resources/messages/${language}/*.json`).map((path) => basename(path, '.json'));

  test('has the rooms in which a report is taken', () => {
    expect(TRANSLATED.filter((room) => !rooms.includes(room))).toEqual([]);
  });

  test.each(rooms)('has every sentence of %s, and no other', (room) => {
    expect(Object.keys(read(language, room)).sort()).toEqual(Object.keys(read('en', room)).sort());
  });

  test.each(rooms)('fills in the same facts in %s', (room) => {
    const english = read('en', room);
    const wrong = Object.entries(read(language, room)).filter(
      ([id, sentence]) => sentence.trim() === '' || !sameFacts(sentence, english[id] ?? ''),
    );
    expect(wrong).toEqual([]);
  });
});

/** Languages have their own plural forms, so it is the names of what is filled in that must agree. */
function sameFacts(sentence: string, english: string): boolean {
  return [...factsIn(parse(sentence))].sort().join() === [...factsIn(parse(english))].sort().join();
}

function factsIn(elements: readonly MessageFormatElement[]): Set<string> {
  return new Set(
    elements.flatMap((element) => {
      if (!isFact(element)) return [];
      const forms = 'options' in element ? Object.values(element.options) : [];
      return [element.value, ...forms.flatMap((form) => [...factsIn(form.value)])];
    }),
  );
}

function isFact(element: MessageFormatElement): element is Extract<MessageFormatElement, { value: string }> {
  return element.type !== TYPE.literal && element.type !== TYPE.pound;
}
