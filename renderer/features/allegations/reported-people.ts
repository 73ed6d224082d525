import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import type { Text } from '../../hooks/use-text.ts';

/** Those whom an allegation can be against, with what to call them. */
export function reportedPeople({ participants }: IncidentDetail, text: Text): { value: PersonId; label: string }[] {
  return participants
    .filter(({ role }) => role === 'reported')
    .map(({ person }) => ({ value: person.id, label: displayName(person) || described(person.description, text) }));
}

/** Whoever is no longer among the reported people is still told of: the allegation was made. */
export function nameIn(incident: IncidentDetail, id: PersonId, text: Text): string {
  return reportedPeople(incident, text).find(({ value }) => value === id)?.label ?? text('allegations.against.gone');
}

function described(description: string, text: Text): string {
  return description.trim() === '' ? text('allegations.against.described') : description.trim();
}
