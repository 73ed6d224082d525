import type { Participant } from '../../../shared/incidents/incident.ts';
import { displayName, type Person, type PersonFields, type PersonId } from '../../../shared/people/person.ts';
import type { Report, ReportFields } from '../../../shared/reports/report.ts';
import type { ApproximateTime } from '../../../shared/time.ts';
import { prepareWords, type Word } from '../name-words.ts';
import { isSame } from './fit-name.ts';
import { type LetterWord, wordsOfLetter } from './letter-words.ts';
import { isOrdinary } from './ordinary-words.ts';

/** Who made a report, among the people of the case; undefined for somebody who is not named or not in it any more. */
export function reporterOf({ fields }: Report, parties: readonly Participant[]): Participant | undefined {
  const { reporter } = fields;
  if (reporter === null) return undefined;
  const reporters = parties.filter(({ role }) => role === 'reporter');
  const same = reporters.find(({ person }) =>
    'known' in reporter ? person.id === reporter.known : displayName(person) === displayName(reporter.told),
  );
  return same ?? (reporters.length === 1 ? reporters[0] : undefined);
}

/** What was told by somebody, as far as it may stand in a letter to whoever told it. */
export interface Told {
  readonly words: string;
  readonly people: ReadonlySet<PersonId>;
}

export function toldIn(reports: readonly Report[], messages: readonly string[]): Told {
  const fields = reports.flatMap(({ versions }) => versions.map((version) => version.fields));
  const people = fields.flatMap((each) => [...each.reported, ...each.others.map(({ person }) => person)]);
  return {
    words: [
      ...messages,
      ...fields.flatMap(sentencesIn),
      ...people.flatMap((each) => ('told' in each ? wordsOf(each.told) : [])),
    ].join('\n'),
    people: new Set(people.flatMap((each) => ('known' in each ? [each.known] : []))),
  };
}

/** Whether somebody was named, or pointed at, by whoever told it. */
export function wereNamed({ id, name, otherNames, handles }: Person, told: Told): boolean {
  if (told.people.has(id)) return true;
  const words = wordsOfLetter(told.words);
  return [name, ...otherNames, ...handles]
    .map((text) => prepareWords(text).words)
    .some(
      (parts) => parts.length > 0 && parts.every((part) => words.some((word) => isNamed(word, part, parts.length))),
    );
}

/** "Will you" does not name somebody of whom no more is known than that they are called Will. */
function isNamed(word: LetterWord, part: Word, parts: number): boolean {
  return isSame(word, part) && !(parts === 1 && word.isFirst && isOrdinary(part.text));
}

/** The words of a report, in which a phrase may be recognised. */
export function accountIn(fields: ReportFields): string[] {
  return [...toldBy(fields), fields.observed];
}

/** Without what the report taker saw themselves. */
function toldBy({ account, circumstances, fearsNote, tellLater, suggestions, allegations }: ReportFields): string[] {
  return [account, circumstances, fearsNote, tellLater, suggestions, ...allegations.map(({ what }) => what)];
}

export function timesOf({ from = '', to = '', words = '' }: ApproximateTime): string[] {
  return [from, to, words];
}

function sentencesIn(fields: ReportFields): string[] {
  return [...toldBy(fields), fields.where, ...timesOf(fields.when)];
}

function wordsOf({ name, otherNames, handles, emails, contact, organisation, description }: PersonFields): string[] {
  return [name, ...otherNames, ...handles, ...emails, contact, organisation, description];
}
