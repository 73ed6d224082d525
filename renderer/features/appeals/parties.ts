import { PARTIES } from '../../../shared/appeals/appeal.ts';
import type { IncidentDetail, Participant } from '../../../shared/incidents/incident.ts';

/** Who may appeal, reported people first; one person may have more than one part, and stands here once. */
export function parties({ participants }: Pick<IncidentDetail, 'participants'>): Participant[] {
  const sorted = PARTIES.flatMap((party) => participants.filter(({ role }) => role === party));
  return sorted.filter(({ person }, index) => sorted.findIndex((first) => first.person.id === person.id) === index);
}
