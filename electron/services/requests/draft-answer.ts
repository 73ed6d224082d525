import type { Participant } from '../../../shared/incidents/incident.ts';
import { isOpen } from '../../../shared/incidents/incident.ts';
import { BLANK } from '../../../shared/letters/letter.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { Day } from '../../../shared/time.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { listDisclosures } from '../../database/repositories/disclosures.ts';
import { listParticipations } from '../../database/repositories/participants.ts';
import type { RequestRecord } from '../../database/repositories/person-requests.ts';
import { readCase } from '../access.ts';
import { dayIn, localZone } from '../calendar.ts';
import type { QueryContext } from '../context.ts';
import { factsOf } from '../disclosures/facts-of.ts';
import { knownParts, namePatterns, presentNames, replaceNames } from '../export/name-patterns.ts';
import { printedTime } from '../export/printed-time.ts';
import { readPrintedWords, type Words } from '../export/printed-words.ts';
import { readFlagsOfPerson } from '../flags.ts';
import { readParties } from '../parties.ts';
import { readPerson } from '../people.ts';
import { todayOf } from '../sanctions.ts';
import { openCasesOf } from './leaks-in-answer.ts';

/** What the records say of somebody, as a letter to them: facts alone, and nothing in the words of others. */
export function draftAnswer(context: QueryContext, request: RequestRecord, words: Words = readPrintedWords()): string {
  const { asker, personId, receivedOn } = request;
  const day = dayWords(words);
  const parts = [
    words('print.answer.dear', { name: asker }),
    words('print.answer.asked', { received: day(receivedOn), today: day(todayOf(context)) }),
    ...(personId === null ? [words('print.answer.nothing')] : heldAbout(context, personId, words)),
    words('print.answer.purpose', { blank: BLANK }),
    words('print.answer.kept'),
    words('print.answer.rights', { blank: BLANK }),
  ];
  return parts.join('\n\n');
}

/** Everybody in their cases but them, and everything that would tell who that is, is a mark. */
export function maskOthers(context: QueryContext, { personId }: RequestRecord, text: string): string {
  const words = readPrintedWords();
  if (personId === null) return text;
  const parties = openCasesOf(context, personId).flatMap((id) => readParties(context, id).map(({ person }) => person));
  const self = readPerson(context, personId);
  const others = parties.filter(({ id }) => id !== personId);
  const names = others.flatMap((person) => [...presentNames(person), ...person.formerNames, person.codeName]);
  const ways = others.flatMap(({ handles, emails, contact }) => [...handles, ...emails, contact]);
  const patterns = namePatterns([...names, ...ways], names, knownParts([self]));
  return replaceNames({ text }, patterns, words('print.answer.masked')).text;
}

function heldAbout(context: QueryContext, personId: PersonId, words: Words): string[] {
  const facts = factsOf(context, personId);
  const { contact } = readPerson(context, personId);
  const of = (...kinds: string[]) => facts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  return [
    ...part(words('print.answer.who'), [...of('name', 'other-name', 'handle', 'email', 'organisation'), contact]),
    ...part(words('print.answer.cases'), casesWith(context, personId, words)),
    ...part(words('print.answer.decided'), of('finding', 'policy', 'sanction', 'ban', 'conditions')),
    ...part(words('print.answer.flags'), flagsOn(context, personId, words)),
    ...part(words('print.answer.told'), toldOf(context, personId, words)),
  ];
}

function part(heading: string, lines: readonly string[]): string[] {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  return said.length === 0 ? [] : [[heading, ...said.map((line) => `– ${line}`)].join('\n')];
}

function casesWith(context: QueryContext, personId: PersonId, words: Words): string[] {
  const open = new Set(openCasesOf(context, personId));
  return listParticipations(context.db, personId)
    .filter(({ incidentId }) => open.has(incidentId))
    .map(({ incidentId, role }) => ({ role, incident: readCase(context, incidentId) }))
    .sort((a, b) => a.incident.reportedAt.localeCompare(b.incident.reportedAt))
    .map(({ role, incident }) => caseLine(role, incident.reportedAt.slice(0, 4), isOpen(incident.status), words));
}

/** The year alone: a day may be when it happened. */
function caseLine(role: Participant['role'], year: string, open: boolean, words: Words): string {
  return words(open ? 'print.answer.case.open' : 'print.answer.case.over', {
    year,
    role: words(`print.answer.role.${role}`),
  });
}

function flagsOn(context: QueryContext, personId: PersonId, words: Words): string[] {
  const day = dayWords(words);
  return readFlagsOfPerson(context, { personId, today: todayOf(context) }).map(({ flag: { startsOn, endsOn } }) =>
    words('print.answer.flag', {
      from: day(startsOn),
      until: endsOn === null ? words('print.answer.flag.noEnd') : day(endsOn),
    }),
  );
}

/** To whom; not why, which may tell of others. Nothing that draws on a case which is closed to this member. */
function toldOf(context: QueryContext, personId: PersonId, words: Words): string[] {
  const closed = new Set(listClosedCases(context.db, context.member));
  const day = dayWords(words);
  return listDisclosures(context.db, personId)
    .filter(({ incidents }) => !incidents.some((id) => closed.has(id)))
    .map(({ recipient, body, at }) =>
      words('print.answer.told.line', { recipient, body, day: day(dayIn(localZone(), at)) }),
    );
}

function dayWords(words: Words): (day: Day) => string {
  return printedTime(words, localZone()).day;
}
