import { IncidentStatus, isOpen } from '../../../shared/incidents/incident.ts';
import { BAN_KINDS } from '../../../shared/sanctions/catalogue.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { listIncidentsIn } from '../../database/repositories/incidents.ts';
import { listParticipants } from '../../database/repositories/participants.ts';
import { countInForce } from '../../database/repositories/sanctions.ts';
import { assertSeesCases } from '../access.ts';
import type { QueryContext } from '../context.ts';
import { readPrintedWords } from '../export/printed-words.ts';
import { todayOf } from '../sanctions.ts';
import { repeatedText, standingText } from './fact-words.ts';
import type { KnownFact } from './facts-of.ts';
import { outcomeOf } from './outcomes.ts';
import { patternOf } from './pattern.ts';

/**
 * What a parent organisation is told of all cases, so that patterns across places show: counts by year, without a name. Cases
 * that are closed to this member are not in it, and it says so.
 */
export function factsOfAll(context: QueryContext): KnownFact[] {
  assertSeesCases(context, 'report on all cases');
  const words = readPrintedWords();
  const closed = new Set(listClosedCases(context.db, context.member));
  const cases = listIncidentsIn(context.db, IncidentStatus.options).filter(({ id }) => !closed.has(id));
  const years = patternOf(
    cases.map(({ id }) => outcomeOf(context, id, null, words)),
    words,
  );
  const open = cases.filter(({ status }) => isOpen(status)).length;
  const bans = countInForce(context.db, BAN_KINDS, todayOf(context));
  return [
    ...years.map(({ year, text }) => counts(`year:${year}`, 'year', text)),
    counts('repeated', 'repeated', repeatedText(repeated(context, cases), words)),
    counts('bans', 'bans', standingText({ bans, open, closed: closed.size }, words)),
  ];
}

/** How many people are reported in more than one case. */
function repeated({ db }: QueryContext, cases: readonly { id: Parameters<typeof listParticipants>[1] }[]): number {
  const times = new Map<string, number>();
  for (const { id } of cases)
    for (const { personId, role } of listParticipants(db, id))
      if (role === 'reported') times.set(personId, (times.get(personId) ?? 0) + 1);
  return [...times.values()].filter((count) => count > 1).length;
}

function counts(key: string, kind: KnownFact['kind'], text: string): KnownFact {
  return { key, kind, text, isChosen: true, incidentId: null, ban: null, typed: '' };
}
