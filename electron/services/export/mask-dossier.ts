import type { Person, PersonId } from '../../../shared/people/person.ts';
import type { Secrets } from '../leak-check/secrets.ts';
import type { DossierData } from './dossier-data.ts';
import { withoutFormerNames } from './former-names.ts';
import { masksFor } from './leak-masks.ts';
import { replaceTyped } from './name-patterns.ts';
import type { Words } from './printed-words.ts';
import { findWithheld } from './withheld.ts';

export interface MaskedDossier {
  readonly shown: DossierData;
  readonly withheld: ReadonlySet<PersonId>;
}

/**
 * A case as its level tells it: with marks in the place of what is not for its reader. `secrets` finds names that were written
 * otherwise than they are known; without them only the known spellings are found.
 */
export function maskDossier(data: DossierData, words: Words, secrets: Secrets | undefined): MaskedDossier {
  const withheld = findWithheld(data);
  const { origin, ...record } = data;
  const mark = words('print.withheld');
  const addresses = data.level === 'committee';
  const people = data.incident.participants.map(({ person }) => person);
  // who is withheld first: a former name of theirs is one more spelling that would tell
  const named = withheld.replaceIn(record, mark);
  const found =
    secrets === undefined ? named : replaceTyped(named, masksFor(secrets, withheld.people, { mark, addresses }));
  const told = withoutFormerNames(found, people, words('print.formerName'));
  return { shown: { ...(addresses ? withoutAddresses(told) : told), origin }, withheld: withheld.people };
}

/** Who decides needs no way to reach anybody, nor who else of the team is close to whom. */
function withoutAddresses<Told extends Pick<DossierData, 'incident'>>(told: Told): Told {
  const { participants } = told.incident;
  const bare = (person: Person) => ({ ...person, handles: [], emails: [], contact: '' });
  return {
    ...told,
    incident: {
      ...told.incident,
      conflicts: [],
      participants: participants.map(({ person, role }) => ({ person: bare(person), role })),
    },
  };
}
