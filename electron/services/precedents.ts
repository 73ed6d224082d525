import type { Allegation, FindingKind } from '../../shared/allegations/allegation.ts';
import { type Assessment, type Cell, cellOf } from '../../shared/assessments/assessment.ts';
import { hardest, harshness, outcomeOf } from '../../shared/assessments/harshness.ts';
import type { Precedent, Precedents } from '../../shared/assessments/precedent.ts';
import { type IncidentId, isOpen } from '../../shared/incidents/incident.ts';
import { listAllegationsByCase } from '../database/repositories/allegations.ts';
import { listAssessments } from '../database/repositories/assessments.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { type DecidedCase, listDecidedCases } from '../database/repositories/decided-cases.ts';
import { readAccounts } from './access.ts';
import { isSameCategory, tellingWords, tellsCategory } from './categories.ts';
import type { QueryContext } from './context.ts';
import { findPast, type InBoth } from './past-cases.ts';
import { listSanctions } from './sanctions.ts';

/** "What did we do in similar cases?" – lines without names or code names, of cases that this member may see. */
export function readPrecedents(context: QueryContext, { incidentId }: { incidentId: IncidentId }): Precedents {
  const { id, facts } = readAccounts(context, incidentId);
  const assessments = listAssessments(context.db);
  const allegations = listAllegationsByCase(context.db);
  const allegedIn = (other: IncidentId) => allegations.get(other) ?? [];
  const cellIn = (other: IncidentId) => cellIfAssessed(assessments.get(other));
  const sought = { cell: cellIn(id), category: categoryOf(facts.policy, allegedIn(id)), past: findPast(context, id) };
  const lines = listDecidedCases(context.db, [id, ...listClosedCases(context.db, context.member)]).flatMap((other) => {
    const cell = cellIn(other.id);
    const likeness = [
      ...(cell !== null && cell === sought.cell ? ['cell' as const] : []),
      ...(isSameCategory(sought.category, categoryOf(other.policy, allegedIn(other.id))) ? ['category' as const] : []),
      ...(isReportedAgain(sought.past.get(other.id)) ? ['person' as const] : []),
    ];
    return likeness.length === 0
      ? []
      : lineOf(context, other, { cell, likeness, findings: findingsOn(allegedIn(other.id)) });
  });
  return { lines, range: rangeOf(lines) };
}

/** Whoever reports often is no pattern. */
function isReportedAgain(people: readonly InBoth[] = []): boolean {
  return people.some(({ here, there }) => here.includes('reported') && there.includes('reported'));
}

function cellIfAssessed(assessment: Assessment | undefined): Cell | null {
  return assessment === undefined ? null : cellOf(assessment);
}

function categoryOf(policy: string, allegations: readonly Allegation[]): Set<string> {
  const alleged = allegations.filter(({ findings }) => tellsCategory(findings.at(-1)?.kind));
  return tellingWords([policy, ...alleged.map((allegation) => allegation.policy)].join('\n'));
}

function findingsOn(allegations: readonly Allegation[]): FindingKind[] {
  return [...new Set(allegations.flatMap(({ findings }) => findings.at(-1)?.kind ?? []))];
}

/** None for a case in which something is only proposed. */
function lineOf(
  context: QueryContext,
  { id, status, setting, reportedAt }: DecidedCase,
  alike: Pick<Precedent, 'cell' | 'likeness' | 'findings'>,
): Precedent[] {
  const decided = listSanctions(context, id).filter(({ state }) => state !== 'proposed' && state !== 'withdrawn');
  if (decided.length === 0 && isOpen(status)) return [];
  return [{ ...alike, month: reportedAt.slice(0, 7), setting, outcomes: decided.map(outcomeOf) }];
}

/** Each case counts with the hardest of its answers; one of which all kinds are the team's own cannot be placed. */
function rangeOf(lines: readonly Precedent[]): Precedents['range'] {
  const answers = lines
    .map(({ outcomes }) => ({ outcome: hardest(outcomes), hard: harshness(hardest(outcomes)) }))
    .flatMap(({ outcome, hard }) => (hard === undefined ? [] : [{ outcome, hard }]))
    .sort((a, b) => a.hard - b.hard);
  const [mildest, harshest] = [answers[0], answers.at(-1)];
  return mildest && harshest ? { mildest: mildest.outcome, harshest: harshest.outcome } : null;
}
