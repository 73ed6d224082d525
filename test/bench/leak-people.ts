import type { Somebody } from '../fixtures/planted-letters.ts';
import { type Row, rowsOf } from './labelled-pairs.ts';

/**
 * People with names that are common in many countries, in their own letters, and with short forms out of a list that the
 * app does not have. Undefined where the data is not at hand.
 */
export function readPeopleForLetters(): readonly Somebody[] | undefined {
  const forenames = rowsOf('common-forenames-by-country.csv');
  const surnames = rowsOf('common-surnames-by-country.csv');
  const nicknames = rowsOf('nicknames.csv');
  if (forenames === undefined || surnames === undefined || nicknames === undefined) return undefined;
  const shortForms = new Map(nicknames.map((row) => [row['name1'] ?? '', row['name2'] ?? '']));
  const people = forenames.flatMap((forename, at) => {
    const ofCountry = surnames.filter(({ Country }) => Country === forename['Country']);
    const surname = (ofCountry.length > 0 ? ofCountry : surnames)[(at * 17) % (ofCountry.length || surnames.length)];
    return surname === undefined ? [] : [personOf(forename, surname, shortForms, at)];
  });
  const isShort = ({ name }: Somebody) => name.split(' ').some((word) => word.length < 3);
  const names = new Map(people.filter((person) => !isShort(person)).map((person) => [person.name, person]));
  return [...names.values()].filter(({ script, nickname }) => script !== '' || nickname !== '');
}

function personOf(forename: Row, surname: Row, shortForms: ReadonlyMap<string, string>, at: number): Somebody {
  const [first, last] = [plain(forename['Romanized Name']), plain(surname['Romanized Name'])];
  const written = forename['Localized Name'] ?? '';
  const handle = `${first.slice(0, 2)}${last}`.toLowerCase().replace(/[^\p{L}]/gu, '');
  return {
    name: `${first} ${last}`,
    script: LATIN.test(written) ? '' : written,
    nickname: capital(shortForms.get(first.toLowerCase()) ?? ''),
    handle: `@${handle}`,
    email: `${handle}@mail${at}.example`,
    phone: `+44 20 7946 ${String(1000 + at)}`,
    isFemale: forename['Gender'] === 'F',
  };
}

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

function plain(name = ''): string {
  return name.trim().replace(/\s+/g, '-');
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
