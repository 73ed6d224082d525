import type { Fact, FactKind } from '../../../shared/disclosures/disclosure.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { displayName, type Person, type PersonId } from '../../../shared/people/person.ts';
import { BAN_KINDS } from '../../../shared/sanctions/catalogue.ts';
import { awaitsAppeal, stateOf } from '../../../shared/sanctions/life-cycle.ts';
import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import type { Day } from '../../../shared/time.ts';
import { listSanctionEvents } from '../../database/repositories/sanction-events.ts';
import { listSanctionsOfKinds, type SanctionRecord } from '../../database/repositories/sanctions.ts';
import { readCase } from '../access.ts';
import { readAllegations } from '../allegations.ts';
import type { QueryContext } from '../context.ts';
import { withoutFormerNames } from '../export/former-names.ts';
import { readPrintedWords, type Words } from '../export/printed-words.ts';
import { readPerson } from '../people.ts';
import { todayOf } from '../sanctions.ts';
import { banText, sanctionText } from './fact-words.ts';
import { casesAgainst, decidedIn, outcomeOf } from './outcomes.ts';
import { patternOf } from './pattern.ts';

/** A fact with the case and the ban it comes from. */
export interface KnownFact extends Fact {
  readonly incidentId: IncidentId | null;
  readonly ban: SanctionRecord | null;
  /** What somebody typed of it: that is checked for leaks. Names, days and counts are not. */
  readonly typed: string;
}

/**
 * What this member could tell of somebody. Who they are and that there is a ban is known to everybody who keeps a door; the
 * rest comes from cases that are open to the member. Former names are never among it.
 */
export function factsOf(context: QueryContext, id: PersonId): KnownFact[] {
  const words = readPrintedWords();
  const person = readPerson(context, id);
  const cases = casesAgainst(context, person.id);
  const bans = bansOf(context, person.id);
  const facts = [
    ...identityOf(person),
    ...bans.map((ban) => banFact(context, ban, words)),
    ...cases.flatMap((incidentId) => ofCase(context, incidentId, person.id, words)),
    ...pattern(context, cases, person.id, words),
  ];
  return withoutFormerNames(facts, [person], words('print.formerName'));
}

/** The last day that any ban of theirs holds; null: without an end, or there is none. */
export function lastDayOf(facts: readonly KnownFact[]): Day | null {
  const ends = facts.flatMap(({ ban }) => (ban === null ? [] : [ban.endsOn]));
  return ends.includes(null)
    ? null
    : (ends
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null);
}

function identityOf(person: Person): KnownFact[] {
  const { name, otherNames, handles, emails, organisation } = person;
  const shown = displayName(person);
  const each = (kind: FactKind, texts: readonly string[]) =>
    texts.filter((text) => text.trim() !== '' && text !== shown).map((text) => fact(`${kind}:${text}`, kind, text));
  return [
    { ...fact('name', 'name', shown || person.description), isChosen: true },
    ...each('other-name', [name, ...otherNames]),
    ...each('handle', handles),
    ...each('email', emails),
    ...each('organisation', [organisation]),
  ];
}

function bansOf(context: QueryContext, personId: PersonId): SanctionRecord[] {
  const on = todayOf(context);
  return listSanctionsOfKinds(context.db, BAN_KINDS)
    .filter(({ sanction }) => sanction.personId === personId && holds(sanction, on))
    .map(({ sanction }) => sanction);
}

/** Now or later: another team asks before its own event. */
function holds({ endsOn, lifted }: SanctionRecord, on: Day): boolean {
  return (endsOn === null || endsOn >= on) && lifted === null;
}

function banFact(context: QueryContext, ban: SanctionRecord, words: Words): KnownFact {
  const events = listSanctionEvents(context.db, ban.id);
  const isUntold = stateOf(ban, events, todayOf(context)) === 'decided';
  const note = isUntold ? 'decided' : awaitsAppeal(events) ? 'appealed' : null;
  const told = fact(`ban:${ban.id}`, 'ban', banText(ban, note, words));
  return { ...told, isChosen: true, incidentId: ban.incidentId, ban, typed: ban.scopeNote };
}

function ofCase(context: QueryContext, incidentId: IncidentId, personId: PersonId, words: Words): KnownFact[] {
  const { facts: known } = readCase(context, incidentId);
  const own = decidedIn(context, incidentId).filter((sanction) => sanction.personId === personId);
  const isOver = ({ state }: Sanction) => state === 'ended' || state === 'lifted';
  const facts = [
    ...own
      .filter(({ conditions }) => conditions.trim() !== '')
      .map(({ id, conditions }) => fact(`conditions:${id}`, 'conditions', conditions.trim())),
    ...(known.policy.trim() === '' ? [] : [fact(`policy:${incidentId}`, 'policy', known.policy.trim())]),
    ...findingsOf(context, incidentId, personId, words),
    ...own
      .filter((sanction) => !BAN_KINDS.includes(sanction.kind) || isOver(sanction))
      .map((sanction) => ({
        ...fact(`sanction:${sanction.id}`, 'sanction', sanctionText(sanction, sanction.state, words)),
        typed: sanction.scopeNote,
      })),
  ];
  return facts.map((each) => ({ ...each, incidentId }));
}

function findingsOf(context: QueryContext, incidentId: IncidentId, personId: PersonId, words: Words): KnownFact[] {
  return readAllegations(context, { incidentId })
    .filter(({ against }) => against.length === 0 || against.includes(personId))
    .flatMap(({ id, what, findings }) =>
      findings
        .slice(-1)
        .map(({ kind }) =>
          fact(`finding:${id}`, 'finding', `${what.replace(/[.\s]+$/, '')}: ${words(`allegations.finding.${kind}`)}.`),
        ),
    );
}

function pattern(context: QueryContext, cases: readonly IncidentId[], personId: PersonId, words: Words): KnownFact[] {
  const years = patternOf(
    cases.map((id) => outcomeOf(context, id, personId, words)),
    words,
  );
  return years.length === 0 ? [] : [fact('pattern', 'pattern', years.map(({ text }) => text).join('\n'))];
}

function fact(key: string, kind: FactKind, text: string): KnownFact {
  return {
    key: key.slice(0, LONGEST_KEY),
    kind,
    text,
    isChosen: false,
    incidentId: null,
    ban: null,
    typed: TYPED.has(kind) ? text : '',
  };
}

/** Written by somebody, not by the app. */
const TYPED: ReadonlySet<FactKind> = new Set<FactKind>(['conditions', 'policy', 'finding']);

const LONGEST_KEY = 120;
