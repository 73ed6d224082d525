import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { type Sanction, sanctionName } from '../../../shared/sanctions/sanction.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { listParticipations } from '../../database/repositories/participants.ts';
import { readCase } from '../access.ts';
import { readAllegations } from '../allegations.ts';
import type { QueryContext } from '../context.ts';
import { readPrintedWords, type Words } from '../export/printed-words.ts';
import { listSanctions } from '../sanctions.ts';
import { type Outcome, patternOf } from './pattern.ts';

/** Cases that somebody is reported in and this member may see, the first report first. */
export function casesAgainst(context: QueryContext, personId: PersonId): IncidentId[] {
  const closed = new Set(listClosedCases(context.db, context.member));
  return listParticipations(context.db, personId)
    .filter(({ role, incidentId }) => role === 'reported' && !closed.has(incidentId))
    .map(({ incidentId }) => ({ incidentId, at: readCase(context, incidentId).reportedAt }))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ incidentId }) => incidentId);
}

/** Of one case: for one person, or for everybody in it. */
export function outcomeOf(context: QueryContext, id: IncidentId, personId: PersonId | null, words: Words): Outcome {
  const isAbout = (people: readonly PersonId[]) =>
    personId === null || people.length === 0 || people.includes(personId);
  const findings = readAllegations(context, { incidentId: id })
    .filter(({ against }) => isAbout(against))
    .flatMap(({ findings: all }) => all.slice(-1).map(({ kind }) => kind));
  const sanctions = decidedIn(context, id)
    .filter((sanction) => personId === null || sanction.personId === personId)
    .map((sanction) => sanctionName(sanction, words));
  return { year: readCase(context, id).reportedAt.slice(0, 4), findings, sanctions };
}

/** Those that count: neither proposed nor taken back. */
export function decidedIn(context: QueryContext, id: IncidentId): Sanction[] {
  return listSanctions(context, id).filter(({ state }) => state !== 'proposed' && state !== 'withdrawn');
}

/** Across the cases of the people who are reported in one, for a parent organisation: so that a pattern shows. */
export function patternAround(context: QueryContext, people: readonly PersonId[]): string {
  const words = readPrintedWords();
  return people
    .map((person) =>
      patternOf(
        casesAgainst(context, person).map((id) => outcomeOf(context, id, person, words)),
        words,
      )
        .map(({ text }) => `- ${text}`)
        .join('\n'),
    )
    .join('\n\n');
}
