import type { IncidentFacts, Participant, ParticipantRole } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { prepareWords } from '../name-words.ts';
import { accountIn, reporterOf, timesOf, toldIn, wereNamed } from './reporters.ts';
import { addressesOf } from './secret-addresses.ts';
import { formerNamesOf, namesOf } from './secret-names.ts';
import { type Reveals, revealing, type Secrets, type SecretText } from './secrets.ts';

/** All that is known of a case and may be told by accident. */
export interface KnownOfCase {
  readonly facts: Pick<IncidentFacts, 'when' | 'where'>;
  readonly parties: readonly Participant[];
  readonly reports: readonly Report[];
  /** What came as mail or from a conversation, with who wrote it and to whom as the message has them. */
  readonly messages: readonly { readonly from: string; readonly to: string; readonly text: string }[];
  /** Names of members and of their organisation. */
  readonly team: readonly string[];
}

export function secretsOf({ facts, parties: all, reports, messages, team }: KnownOfCase, to: PersonId | null): Secrets {
  const parties = eachOnce(all);
  const told = reports.map((report) => ({ report, by: reporterOf(report, parties) }));
  const own = told.filter(({ by }) => to !== null && by?.person.id === to);
  const others = told.filter((each) => !own.includes(each));
  const sent = messages.map((message) => ({ ...message, by: partyIn(message.from, parties) }));
  const read = sent.filter(({ by, to: line }) =>
    [by, partyIn(line, parties)].some((party) => to !== null && party?.person.id === to),
  );
  const toldByThem = toldIn(
    own.map(({ report }) => report),
    read.map(({ text }) => text),
  );
  const known = parties.filter(({ person }) => person.id === to || wereNamed(person, toldByThem));
  const hidden = parties.filter((party) => !known.includes(party));
  const fromReports = (textsIn: (report: Report) => readonly string[]) =>
    others.flatMap(({ report, by }) => texts([...new Set(textsIn(report))], revealing(by)));
  return {
    names: [...hidden.flatMap(namesOf), ...known.flatMap(formerNamesOf)],
    known: [...known.flatMap(({ person }) => [person.name, ...person.otherNames]), ...team]
      .filter((name) => name.trim() !== '')
      .map(prepareWords),
    addresses: parties.filter(({ person }) => person.id !== to).flatMap(addressesOf),
    accounts: [
      ...fromReports(({ versions }) => versions.flatMap(({ fields }) => accountIn(fields))),
      ...sent.filter((message) => !read.includes(message)).flatMap(({ text, by }) => texts([text], revealing(by))),
    ],
    looks: hidden.flatMap((party) => texts([party.person.description], revealing(party))),
    places: [...fromReports(({ fields }) => [fields.where]), ...texts([facts.where], null)],
    organisations: hidden.flatMap((party) => texts([party.person.organisation], revealing(party))),
    times: [
      ...fromReports(({ fields }) => [...timesOf(fields.when), ...accountIn(fields)]),
      ...texts(timesOf(facts.when), null),
    ],
    occasions: [...fromReports(({ fields }) => [fields.when.words ?? '']), ...texts([facts.when.words ?? ''], null)],
    told: toldByThem.words,
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

/** Whose name or address is in the line of a message. */
function partyIn(line: string, parties: readonly Participant[]): Participant | undefined {
  const written = line.toLowerCase();
  return parties.find(({ person: { name, otherNames, emails, handles } }) =>
    [name, ...otherNames, ...emails, ...handles].some((known) => known !== '' && written.includes(known.toLowerCase())),
  );
}

function texts(each: readonly string[], reveals: Reveals): SecretText[] {
  return each.filter((text) => text.trim() !== '').map((text) => ({ text, reveals }));
}

function genderOf(hidden: readonly Participant[], isSomebodyUnnamed: boolean): Secrets['gender'] {
  if (hidden.length === 0 && !isSomebodyUnnamed) return undefined;
  return { reveals: hidden.length === 1 && !isSomebodyUnnamed ? revealing(hidden[0]) : null };
}
