import type { IncidentDetail, Participant } from '../../../shared/incidents/incident.ts';
import { GOES_TO, type LetterKind } from '../../../shared/letters/letter.ts';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';

/** Those in the case to whom a kind of letter goes, each once. */
export function recipientsOf({ participants }: Pick<IncidentDetail, 'participants'>, kind: LetterKind): Participant[] {
  const fitting = participants.filter(({ role }) => GOES_TO[kind].includes(role));
  return fitting.filter(({ person }, index) => fitting.findIndex((first) => first.person.id === person.id) === index);
}

/** Whether a kind goes to somebody outside the case, or to everybody. */
export function isForOthers(kind: LetterKind): boolean {
  return GOES_TO[kind].length === 0;
}

/** What to call whom a letter goes to; empty for somebody outside the case. */
export function useRecipientName({ participants }: Pick<IncidentDetail, 'participants'>) {
  const text = useText();
  return (to: PersonId | null): string => {
    if (to === null) return '';
    const person = participants.find((each) => each.person.id === to)?.person;
    return (person && displayName(person)) || text('letters.described');
  };
}
