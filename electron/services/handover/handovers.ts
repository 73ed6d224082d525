import type { Clash, Handover, HandoverId, KeptHandover, ProbablySame } from '../../../shared/handover/handover.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import { AppError } from '../../../shared/reply.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { getHandover, type KeptClash, listClashes, listHandovers } from '../../database/repositories/handovers.ts';
import { getIncident } from '../../database/repositories/incidents.ts';
import { getPerson } from '../../database/repositories/people.ts';
import { listHiddenPeople } from '../access.ts';
import { alikePeople } from '../alike-people.ts';
import type { QueryContext } from '../context.ts';
import { knownPeople } from '../known-people.ts';
import { fieldsOf } from '../united-person.ts';

/** Newest first. A list in code names is safe for conflicted eyes. */
export function readHandovers({ db }: QueryContext): Handover[] {
  return listHandovers(db).map(({ caseIds, ...handover }) => ({
    ...handover,
    cases: caseIds.flatMap((id) => {
      const incident = getIncident(db, id);
      return incident === undefined ? [] : [{ id, codeName: incident.codeName }];
    }),
  }));
}

export interface ShownClashes {
  readonly clashes: Clash[];
  /** In cases that are closed to who asks, or about people whom they are not to know of. */
  readonly closedClashes: number;
}

export function readClashes(context: QueryContext, { handoverId }: { handoverId: HandoverId }): ShownClashes {
  findHandover(context, handoverId);
  const { db, member } = context;
  const closed = new Set<string>([...listClosedCases(db, member), ...listHiddenPeople(context)]);
  const all = listClashes(db, handoverId);
  const shown = all.filter(({ subjectId }) => subjectId === null || !closed.has(subjectId));
  return { clashes: shown.map((clash) => asShown(context, clash)), closedClashes: all.length - shown.length };
}

/** Whoever came and whoever was here, where nobody has joined them: it is for people to say that two records are of one. */
export function findProbablySame(context: QueryContext, { handoverId }: { handoverId: HandoverId }): ProbablySame[] {
  const came = new Set<PersonId>(findHandover(context, handoverId).personIds);
  const hidden = listHiddenPeople(context);
  const known = knownPeople(context);
  const here = [...known.values()].filter(({ person }) => !came.has(person.id));
  return [...came].flatMap((id) => {
    const record = getPerson(context.db, id);
    if (record === undefined || record.keptId !== id || hidden.has(id)) return [];
    return alikePeople(fieldsOf(record), here, false)
      .sort((a, b) => a.score - b.score)
      .slice(0, ALIKE_SHOWN)
      .map(({ person, reasons }) => ({
        came: { id, name: displayName(record) },
        here: { id: person.id, name: displayName(person) },
        reasons: [...reasons],
      }));
  });
}

const ALIKE_SHOWN = 3;

function findHandover({ db }: QueryContext, id: HandoverId): KeptHandover {
  const handover = getHandover(db, id);
  if (handover !== undefined) return handover;
  throw new AppError('not-found', `Cannot find the handover "${id}": there is none`);
}

function asShown({ db }: QueryContext, { subjectId, ...clash }: KeptClash): Clash {
  const incident = subjectId === null ? undefined : getIncident(db, subjectId as IncidentId); // or a person's
  return { ...clash, incidentId: incident?.id ?? null, codeName: incident?.codeName ?? null };
}
