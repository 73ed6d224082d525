import type { IncidentId, Participant } from '../../../shared/incidents/incident.ts';
import type { TemplateField } from '../../../shared/letters/template.ts';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import { type Sanction, sanctionName } from '../../../shared/sanctions/sanction.ts';
import type { Day } from '../../../shared/time.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import { getMember } from '../../database/repositories/members.ts';
import { readAllegations } from '../allegations.ts';
import type { QueryContext } from '../context.ts';
import { patternAround } from '../disclosures/outcomes.ts';
import { printedTime } from '../export/printed-time.ts';
import { readPrintedWords, type Words } from '../export/printed-words.ts';
import { readIncident } from '../incidents.ts';
import { listOutsideBodies } from '../outside-bodies.ts';
import { readPerson } from '../people.ts';
import { readOwedInCase } from '../promises.ts';
import { listSanctions } from '../sanctions.ts';

/** Those that count: neither proposed nor taken back. */
const NOT_DECIDED = ['proposed', 'withdrawn'];

/** What the case says for one recipient. What is theirs alone (their sanctions, their plan) is told to nobody else. */
export function valuesFor(
  context: QueryContext,
  incidentId: IncidentId,
  to: PersonId | null,
): Partial<Record<TemplateField, string>> {
  const { db, member, now } = context;
  const words = readPrintedWords();
  const { codeName, reportedAt, facts, participants } = readIncident(context, { id: incidentId });
  const isReported = participants.some(({ person, role }) => role === 'reported' && person.id === to);
  const { day } = printedTime(words, 'UTC');
  const decided = listSanctions(context, incidentId).filter(({ state }) => !NOT_DECIDED.includes(state));
  const own = decided.filter(({ personId }) => personId === to);
  const { promises } = readOwedInCase(context, { incidentId });
  const due = (name: string) => promises.find(({ promise }) => promise === name)?.due?.slice(0, 10) ?? '';
  const dayOf = (iso: string) => (iso === '' ? '' : day(iso as Day));
  return {
    recipient: to === null ? '' : displayName(readPerson(context, to)),
    organisation: getCaseFileRecord(db).organisation,
    codeName: codeName,
    receivedOn: dayOf(reportedAt.slice(0, 10)),
    policy: facts.policy,
    findings: findingsFor(context, incidentId, isReported ? to : null, words),
    sanctions: own.map((sanction) => sanctionLine(sanction, words, day)).join('\n'),
    plan: own.flatMap(({ steps }) => steps.map(({ title, due: by }) => `- ${day(by)}: ${title}`)).join('\n'),
    noContact: noContact(decided, to, words),
    // A day that has passed is no promise: whoever writes gives another one.
    answerBy: due('answer') < now().slice(0, 10) ? '' : dayOf(due('answer')),
    appealTo: listOutsideBodies(context)
      .map(({ name, contact }) => [name, contact].filter((part) => part !== '').join(', '))
      .join('; '),
    appealUntil: dayOf(due('appeal-window')),
    pattern: to === null ? patternAround(context, reportedIn(participants)) : '',
    responder: getMember(db, member)?.name ?? '',
  };
}

/** Whose other cases show a pattern: it is told to nobody of the case. */
function reportedIn(participants: readonly Participant[]): PersonId[] {
  return participants.filter(({ role }) => role === 'reported').map(({ person }) => person.id);
}

/**
 * What was found on each allegation: to a reported person on those against them alone, or against nobody in particular;
 * on all to whoever reported or was harmed (Mozilla, Otter Tech), and `reported` is null then.
 */
function findingsFor(context: QueryContext, incidentId: IncidentId, reported: PersonId | null, words: Words): string {
  return readAllegations(context, { incidentId })
    .filter(({ against }) => reported === null || against.length === 0 || against.includes(reported))
    .flatMap(({ what, findings }) => {
      const latest = findings.at(-1);
      return latest === undefined
        ? []
        : [`- ${what.replace(/[.\s]+$/, '')}: ${words(`allegations.finding.${latest.kind}`)}.`];
    })
    .join('\n');
}

type Decided = Pick<Sanction, 'kind' | 'name' | 'scope' | 'scopeNote' | 'startsOn' | 'endsOn' | 'conditions'>;

/** A decision as its person is told of it. */
export function sanctionLine(sanction: Decided, words: Words, day: (day: Day) => string): string {
  const { startsOn, endsOn, conditions } = sanction;
  const values = {
    sanction: sanctionName(sanction, words),
    scope: scopeLine(sanction, words),
    from: day(startsOn),
    until: endsOn === null ? '' : day(endsOn),
  };
  const line = words(endsOn === null ? 'print.letter.sanction.indefinite' : 'print.letter.sanction', values);
  return conditions.trim() === '' ? `- ${line}` : `- ${line}. ${conditions.trim()}`;
}

/** Inside a sentence. What the team wrote keeps its capitals. */
function scopeLine({ scope, scopeNote }: Decided, words: Words): string {
  const where = words(`sanctions.in.${scope}`);
  const note = scopeNote.trim();
  if (note === '') return where;
  return scope === 'other' ? note : words('sanctions.in.note', { scope: where, note });
}

/** An impacted person is told that there is such a rule for them; whoever must keep away has it among their sanctions. */
export function noContact(sanctions: readonly Sanction[], to: PersonId | null, words: Words): string {
  const isProtected = sanctions.some(({ keepAwayFrom }) => to !== null && keepAwayFrom.includes(to));
  return isProtected ? words('print.letter.noContact') : '';
}
