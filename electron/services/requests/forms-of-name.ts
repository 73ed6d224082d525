import type { Participant } from '../../../shared/incidents/incident.ts';
import type { Person } from '../../../shared/people/person.ts';
import { findAddresses } from '../leak-check/find-addresses.ts';
import { findNames } from '../leak-check/find-names.ts';
import { wordsOfLetter } from '../leak-check/letter-words.ts';
import { addressesOf } from '../leak-check/secret-addresses.ts';
import { namesOf } from '../leak-check/secret-names.ts';
import type { Finding, Secrets } from '../leak-check/secrets.ts';

/** Where a text names somebody: each way in which a letter could give them away. */
export interface Namer {
  readonly names: readonly string[];
  find(text: string): { readonly from: number; readonly sure: boolean } | undefined;
}

/** By whole names, parts of them, nicknames, other spellings and scripts, handles, addresses and numbers. */
export function namerOf(person: Pick<Person, keyof Participant['person']>): Namer {
  const party: Participant = { person, role: 'other' };
  const secrets: Secrets = {
    ...{ names: namesOf(party), addresses: addressesOf(party), known: [], accounts: [], looks: [], places: [] },
    ...{ organisations: [], times: [], occasions: [], told: '', gender: undefined },
  };
  const { name, otherNames, formerNames, codeName, handles, emails, contact } = person;
  const own = [name, ...otherNames, ...formerNames, codeName, ...handles, ...emails, contact];
  return {
    names: [...new Set(own.filter((each) => each.trim() !== ''))],
    find(text) {
      const found = [...findAddresses(text, secrets), ...findNames(text, wordsOfLetter(text), secrets)];
      const first = found.toSorted((a, b) => Number(isSure(b)) - Number(isSure(a)) || a.from - b.from)[0];
      return first && { from: first.from, sure: isSure(first) };
    },
  };
}

const SURE: ReadonlySet<Finding['why']> = new Set(['name', 'other-name', 'former-name', 'code-name', 'address']);

function isSure({ why }: Finding): boolean {
  return SURE.has(why);
}
