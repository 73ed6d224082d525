import { globSync, readFileSync } from 'node:fs';
import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';

const catalogues = globSync('resources/messages/en/*.json').filter((path) => !path.endsWith('print.json'));
const messages: Record<string, string> = Object.assign({}, ...catalogues.map(read));

describe('the message catalogue', () => {
  test('no id stands in two files', () => {
    const ids = catalogues.flatMap((path) => Object.keys(read(path)));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('every sentence can be formed', () => {
    const faults: string[] = [];
    const intl = createIntl({ locale: 'en', messages, onError: (error) => faults.push(error.message) });
    for (const [id, message] of Object.entries(messages)) intl.formatMessage({ id }, someValues(message));
    expect(faults).toEqual([]);
  });

  test('every id that the renderer asks for by its full name is there', () => {
    const missing = globSync('renderer/**/*.{ts,tsx}').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\b(?:text|say)\(\s*'([a-zA-Z]+\.[\w.-]+)'/g)]
        .map(([, id = '']) => id)
        .filter((id) => !Object.hasOwn(messages, id))
        .map((id) => `${path}: ${id}`),
    );
    expect(missing).toEqual([]);
  });
});

/** A number for every gap of a sentence: it can stand for a count and for a word. */
function someValues(message: string): Record<string, number> {
  return Object.fromEntries([...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 3]));
}

function read(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, 'utf8')); // flat by the house's rule; a nested one fails the test above
}
