import type { IncidentDetail, Participant, ParticipantRole } from '../../../shared/incidents/incident.ts';

const PARTIES: readonly ParticipantRole[] = ['reported', 'impacted', 'reporter'];

/** Who may appeal, reported people first; one person may have more than one part, and stands here once. */
export function parties({ participants }: Pick<IncidentDetail, 'participants'>): Participant[] {
  const sorted = participants
    .filter(({ role }) => PARTIES.includes(role))
    .toSorted((one, other) => PARTIES.indexOf(one.role) - PARTIES.indexOf(other.role));
  return sorted.filter(({ person }, index) => sorted.findIndex((first) => first.person.id === person.id) === index);
}
