import { addDays, addMonths } from '../../../shared/calendar-days.ts';
import { type IncidentId, isOpen } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { type CaseToJudge, type Judgement, judge, outcomeOfCase } from '../../../shared/retention/judge.ts';
import type { Day } from '../../../shared/time.ts';
import type { ReadableDb } from '../../database/handles.ts';
import {
  countUndoneInCases,
  type EndedCaseRow,
  listCaseStates,
  listCasesDoneBefore,
  listCasesOfSameReported,
  listFindingsOfCases,
  listReportDays,
  listReportedInCases,
  listTermsOfCases,
} from '../../database/repositories/ended-cases.ts';
import type { Only } from '../../database/repositories/only.ts';
import { countChanges } from '../../database/repositories/people.ts';
import { listRetentionChoices } from '../../database/repositories/retention-choices.ts';
import { dayIn, localZone } from '../calendar.ts';
import { getRetentionRule } from './rule.ts';

export interface JudgedCase extends Judgement {
  readonly id: IncidentId;
  readonly codeName: string;
  readonly choice: CaseToJudge['choice'];
}

interface Asked {
  readonly today: Day;
  /** Cases of which nothing may be known: as if they were not there. None where something is really to be erased. */
  readonly hidden: readonly IncidentId[];
}

/** One case; undefined when there is none, or it was anonymised. */
export function judgedCase(db: ReadableDb, id: IncidentId, asked: Asked): JudgedCase | undefined {
  return judgeAll(db, listCasesOfSameReported(db, [id]), asked).find((each) => each.id === id);
}

/**
 * Those alone whose time may be over by a day, without reading all others: whatever is announced is among them. Nothing
 * makes a case fall due sooner than the shortest term after its end, but for a day of its own.
 */
export function casesOverBy(db: ReadableDb, by: Day, asked: Asked): readonly JudgedCase[] {
  const terms = Object.values(getRetentionRule(db).rule.outcomes).flatMap(({ keep }) =>
    keep === 'for-good' ? [] : keep,
  );
  // The day after, as days begin at other moments in other zones.
  const before = terms.length === 0 ? '' : addDays(addMonths(by, -Math.min(...terms)), 2);
  const over = new Set(listCasesDoneBefore(db, before));
  if (over.size === 0) return [];
  return judgeAll(db, listCasesOfSameReported(db, [...over]), asked).filter(({ id }) => over.has(id));
}

/** Every case that is not anonymised. Read once as long as nothing changes: a screen asks several times. */
export function judgedCases(db: ReadableDb, asked: Asked): readonly JudgedCase[] {
  const version = JSON.stringify([countChanges(db), asked]);
  const known = kept.get(db);
  if (known?.version === version) return known.cases;
  const cases = judgeAll(db, undefined, asked);
  kept.set(db, { version, cases });
  return cases;
}

/** By database handle: it ends with the engine's process. */
const kept = new WeakMap<ReadableDb, { readonly version: string; readonly cases: readonly JudgedCase[] }>();

function judgeAll(db: ReadableDb, only: Only, { today, hidden }: Asked): JudgedCase[] {
  const agreed = getRetentionRule(db);
  return gather(db, only, new Set(hidden)).map(({ state: { id, codeName }, file }) => {
    return { id, codeName, choice: file.choice, ...judge(agreed, file, today) };
  });
}

interface Gathered {
  readonly state: EndedCaseRow;
  readonly file: CaseToJudge;
}

/** What each case is judged by, those about the same people taken together. */
export function gather(db: ReadableDb, only: Only, hidden: ReadonlySet<IncidentId>): Gathered[] {
  const states = listCaseStates(db, only).filter(({ id }) => !hidden.has(id));
  const alone = casesAlone(db, states, only);
  const reported = listReportedInCases(db, only);
  const casesOf = Map.groupBy(reported, ({ personId }) => personId);
  const peopleIn = Map.groupBy(reported, ({ incidentId }) => incidentId);
  const others = (id: IncidentId) => {
    const people = new Set<PersonId>(peopleIn.get(id)?.map(({ personId }) => personId));
    const ids = new Set(
      [...people].flatMap((person) => casesOf.get(person)?.map(({ incidentId }) => incidentId) ?? []),
    );
    return [...ids].filter((other) => other !== id).flatMap((other) => alone.get(other) ?? []);
  };
  return states.map((state) => {
    const { reportedOn, file } = alone.get(state.id) ?? nothing();
    const same = others(state.id);
    // A report that came to nothing is no reason to keep somebody's name any longer.
    const news = same.filter((other) => isOpen(other.file.status) || outcomeOfCase(other.file) !== 'no-violation');
    const again = [...reportedOn, ...news.flatMap((other) => other.reportedOn)];
    return { state, file: { ...file, news: again, isOtherOpen: same.some((other) => isOpen(other.file.status)) } };
  });
}

interface Alone {
  readonly reportedOn: readonly Day[];
  readonly file: CaseToJudge;
}

/** By themselves, without what others about the same people change. */
function casesAlone(db: ReadableDb, states: readonly EndedCaseRow[], only: Only): Map<IncidentId, Alone> {
  const zone = localZone();
  const dayOf = (at: string) => dayIn(zone, at);
  const terms = Map.groupBy(listTermsOfCases(db, only), inCase);
  const findings = Map.groupBy(listFindingsOfCases(db, only), inCase);
  const reported = Map.groupBy(listReportedInCases(db, only), inCase);
  const reports = Map.groupBy(listReportDays(db, only), inCase);
  const undone = Map.groupBy(countUndoneInCases(db, only), inCase);
  const choices = listRetentionChoices(db);
  return new Map(
    states.map(({ id, status, changedAt }) => {
      const file: CaseToJudge = {
        status,
        closedOn: dayOf(changedAt),
        terms: (terms.get(id) ?? []).map(({ liftedOn, ...term }) => {
          return { ...term, lifted: liftedOn === null ? null : { on: liftedOn } };
        }),
        findings: (findings.get(id) ?? []).map(({ finding }) => finding),
        isPersonKnown: (reported.get(id) ?? []).some(({ isKnown }) => isKnown),
        news: [],
        isOtherOpen: false,
        undone: undone.get(id) ?? [],
        choice: choices.get(id) ?? null,
      };
      return [id, { reportedOn: (reports.get(id) ?? []).map(({ receivedAt }) => dayOf(receivedAt)), file }];
    }),
  );
}

function inCase({ incidentId }: { readonly incidentId: IncidentId }): IncidentId {
  return incidentId;
}

function nothing(): Alone {
  throw new Error('A case vanished while it was read');
}
