import type { IncidentId, Participant, ParticipantRole } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import { listMembers } from '../../database/repositories/members.ts';
import { listReports } from '../../database/repositories/reports.ts';
import { readCase } from '../access.ts';
import type { QueryContext } from '../context.ts';
import { prepareWords } from '../name-words.ts';
import { readParties } from '../parties.ts';
import { accountIn, reporterOf, timesOf, toldIn, wereNamed } from './reporters.ts';
import { addressesOf } from './secret-addresses.ts';
import { formerNamesOf, namesOf } from './secret-names.ts';
import { type Reveals, revealing, type Secrets, type SecretText } from './secrets.ts';

/** What a letter to somebody must not tell by accident. `to` null: whoever gets it is not in the case. */
export function gatherSecrets(context: QueryContext, incidentId: IncidentId, to: PersonId | null): Secrets {
  const { facts } = readCase(context, incidentId);
  const parties = eachOnce(readParties(context, incidentId));
  const reports = listReports(context.db, incidentId).map((report) => ({ report, by: reporterOf(report, parties) }));
  const own = reports.filter(({ by }) => to !== null && by?.person.id === to);
  const others = reports.filter((each) => !own.includes(each));
  const told = toldIn(own.map(({ report }) => report));
  const known = parties.filter(({ person }) => person.id === to || wereNamed(person, told));
  const hidden = parties.filter((party) => !known.includes(party));
  const fromReports = (textsIn: (report: Report) => readonly string[]) =>
    others.flatMap(({ report, by }) => texts([...new Set(textsIn(report))], revealing(by)));
  return {
    names: [...hidden.flatMap(namesOf), ...known.flatMap(formerNamesOf)],
    known: [...known.flatMap(({ person }) => [person.name, ...person.otherNames]), ...namesOfTeam(context)]
      .filter((name) => name.trim() !== '')
      .map(prepareWords),
    addresses: parties.filter(({ person }) => person.id !== to).flatMap(addressesOf),
    accounts: fromReports(({ versions }) => versions.flatMap(({ fields }) => accountIn(fields))),
    looks: hidden.flatMap((party) => texts([party.person.description], revealing(party))),
    places: [...fromReports(({ fields }) => [fields.where]), ...texts([facts.where], null)],
    organisations: hidden.flatMap((party) => texts([party.person.organisation], revealing(party))),
    times: [
      ...fromReports(({ fields }) => [...timesOf(fields.when), ...accountIn(fields)]),
      ...texts(timesOf(facts.when), null),
    ],
    told: told.words,
    gender: genderOf(
      hidden,
      others.some(({ by }) => by === undefined),
    ),
  };
}

/** The part that tells most of somebody who has several: whom it would harm most to be named. */
const ROLES: readonly ParticipantRole[] = ['reporter', 'impacted', 'witness', 'other', 'reported'];

function eachOnce(parties: readonly Participant[]): Participant[] {
  const sorted = parties.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  return sorted.filter(({ person }, at) => sorted.findIndex((other) => other.person.id === person.id) === at);
}

function namesOfTeam({ db }: QueryContext): string[] {
  return [getCaseFileRecord(db).organisation, ...listMembers(db, true).map(({ name }) => name)];
}

function texts(each: readonly string[], reveals: Reveals): SecretText[] {
  return each.filter((text) => text.trim() !== '').map((text) => ({ text, reveals }));
}

function genderOf(hidden: readonly Participant[], isSomebodyUnnamed: boolean): Secrets['gender'] {
  if (hidden.length === 0 && !isSomebodyUnnamed) return undefined;
  return { reveals: hidden.length === 1 && !isSomebodyUnnamed ? revealing(hidden[0]) : null };
}
