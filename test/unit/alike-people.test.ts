import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { alikePeople } from '../../electron/services/alike-people.ts';
import { prepareCandidate } from '../../electron/services/name-matching.ts';
import { PersonFields, PersonId } from '../../shared/people/person.ts';

type Told = Partial<z.input<typeof PersonFields>>;

/** Who of some known people is suggested, the likeliest first, with the reasons. */
function suggested(
  told: Told,
  known: Readonly<Record<string, Told>>,
  isTyped = true,
): Record<string, readonly string[]> {
  const candidates = Object.entries(known).map(([key, person], at) =>
    prepareCandidate({
      ...PersonFields.parse(person),
      id: PersonId.parse(`0196a000-0000-7000-8000-00000000000${at}`),
      createdAt: key,
    }),
  );
  const found = alikePeople(PersonFields.parse(told), candidates, isTyped).sort((a, b) => a.score - b.score);
  return Object.fromEntries(found.map(({ person, reasons }) => [person.createdAt, reasons]));
}

describe('known people who may be the one that is told of', () => {
  test.each<[string, Told, Told, string[]]>([
    ['the first letters of a name', { name: 'jo' }, { name: 'José Ferrer' }, ['starts']],
    ['another name', { name: 'Nachtfalter' }, { name: 'Anna', otherNames: ['Nachtfalter'] }, ['alias', 'same']],
    ['a former name', { name: 'Dana Mirren' }, { name: 'Dan', formerNames: ['Dana Mirren'] }, ['former', 'same']],
    [
      'the name that another one was told as former',
      { name: 'Kim', formerNames: ['Dana Mirren'] },
      { name: 'Dana Mirren' },
      ['former', 'same'],
    ],
    ['a code name', { name: 'Amber Heron' }, { name: 'Anna', codeName: 'Amber Heron' }, ['code-name', 'same']],
    ['a shared e-mail', { emails: [' Moth@Example.org'] }, { name: 'Anna', emails: ['moth@example.org'] }, ['email']],
    ['the same handle', { handles: ['moth'] }, { name: 'Anna', handles: ['https://example.org/@Moth/'] }, ['handle']],
    ['a handle of another server', { handles: ['@moth@one.example'] }, { handles: ['@moth@two.example'] }, ['handle']],
    [
      'a description',
      { description: 'Tall man with a red scarf and glasses' },
      { description: 'He was tall, red scarf.' },
      ['description'],
    ],
    ['a name in another script', { name: 'Olga Ivanova' }, { name: 'Ольга Иванова' }, ['script']],
  ])('by %s', (_, told, known, reasons) => {
    expect([...(suggested(told, { known })['known'] ?? [])].sort()).toEqual(reasons);
  });

  test('are told with every reason there is, and those with more come first', () => {
    const found = suggested(
      { name: 'Jose Ferrer', emails: ['jf@example.org'], organisation: 'Lake Days' },
      {
        namesake: { name: 'José Ferrer' },
        same: { name: 'José Ferrer', emails: ['JF@example.org'], organisation: 'lake days' },
        colleague: { name: 'Priya Raman', organisation: 'Lake Days' },
      },
    );
    expect(Object.keys(found)).toEqual(['same', 'namesake']);
    expect(found['same']).toEqual(['accents', 'email', 'organisation']);
  });

  test('are not those of the same organisation, with common words in a description, or with nothing in common', () => {
    const nobody = {
      person: { name: 'Bo', organisation: 'Lake Days', description: 'Somebody who looked tall', handles: ['@'] },
    };
    expect(suggested({ organisation: 'Lake Days' }, nobody)).toEqual({});
    expect(suggested({ description: 'Somebody who looked around' }, nobody)).toEqual({});
    expect(suggested({ handles: ['@', ''], emails: [' '] }, nobody)).toEqual({});
    expect(suggested({}, nobody)).toEqual({});
  });

  test('are compared as a whole once they are entered: half a name is no longer a reason', () => {
    const known = { known: { name: 'Anna Marsh' } };
    expect(suggested({ name: 'An' }, known)).toEqual({ known: ['starts'] });
    expect(suggested({ name: 'An' }, known, false)).toEqual({});
    expect(suggested({ name: 'Anna Marsch' }, known, false)).toEqual({ known: ['spelling'] });
  });

  test('may have very long names', () => {
    const name = "Ó'Ferrán ".repeat(33).trim();
    expect(suggested({ name }, { known: { name } })['known']).toEqual(['same']);
  });
});
