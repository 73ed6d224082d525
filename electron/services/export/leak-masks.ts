import type { Leak } from '../../../shared/leak-check/leak.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { findLeaks } from '../leak-check/find-leaks.ts';
import type { Secrets } from '../leak-check/secrets.ts';

/** Any mail address and number, also of nobody in the case. */
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\+\d[\d\s()./-]{6,}\d/gu;

/**
 * Takes out what the leak check finds of some people, by name or address: also misspelt, in another script, as initials.
 * `addresses`: everybody's, and any that looks like one.
 */
export function masksFor(
  secrets: Secrets,
  people: ReadonlySet<PersonId>,
  { mark, addresses }: { readonly mark: string; readonly addresses: boolean },
): (text: string) => string {
  const known = secretsAbout(secrets, people, addresses);
  if (known.names.length === 0 && known.addresses.length === 0 && !addresses) return (text) => text;
  return (text) => {
    const masked = withoutLeaks(text, known, mark);
    return addresses ? masked.replace(ADDRESS, () => mark) : masked;
  };
}

/** Each mark in the place of what was found. */
export function withoutLeaks(text: string, secrets: Secrets, mark: string): string {
  let rest = 0;
  let masked = '';
  for (const { from, to } of findLeaks(text, secrets)) {
    masked += `${text.slice(rest, from)}${mark}`;
    rest = to;
  }
  return masked + text.slice(rest);
}

/** What the leak check still finds about these people in a finished text; of nobody in particular: of everybody but code names. */
export function leaksLeft(text: string, secrets: Secrets, people: ReadonlySet<PersonId> | undefined): Leak[] {
  return findLeaks(text, people === undefined ? withoutCodeNames(secrets) : secretsAbout(secrets, people, false));
}

function withoutCodeNames(secrets: Secrets): Secrets {
  return { ...secrets, names: secrets.names.filter(({ why }) => why !== 'code-name') };
}

/** Names that others bear too may stand; what happened, where and when is told by the level itself. */
function secretsAbout(secrets: Secrets, people: ReadonlySet<PersonId>, allAddresses: boolean): Secrets {
  const isAbout = ({ reveals }: Pick<Secrets['names'][number], 'reveals'>) =>
    reveals !== null && people.has(reveals.personId);
  const names = secrets.names.filter(isAbout);
  return {
    names,
    known: [...secrets.known, ...secrets.names.filter((name) => !isAbout(name)).map(({ words }) => words)],
    addresses: allAddresses ? secrets.addresses : secrets.addresses.filter(isAbout),
    ...{ accounts: [], looks: [], places: [], organisations: [], times: [], occasions: [] },
    told: '',
    gender: undefined,
  };
}
