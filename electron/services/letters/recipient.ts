import { GOES_TO, type LetterKind } from '../../../shared/letters/letter.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { AppError } from '../../../shared/reply.ts';
import type { IncidentRecord } from '../../database/repositories/incidents.ts';
import { getRecordInCase, listParticipants } from '../../database/repositories/participants.ts';
import type { QueryContext } from '../context.ts';

/** The row of whom a letter goes to; null when that is nobody of the case. Throws `no-party` for anybody else. */
export function recipientOf(
  { db }: QueryContext,
  { id, codeName }: IncidentRecord,
  kind: LetterKind,
  to: PersonId | null,
): PersonId | null {
  const roles = GOES_TO[kind];
  const refused = (state: string) => new AppError('no-party', `Cannot write "${kind}" in "${codeName}": ${state}`);
  if (to === null && roles.length === 0) return null;
  if (to === null) throw refused(`it goes to somebody of the case (${roles.join(', ')})`);
  if (roles.length === 0) throw refused('it goes to nobody of the case; name whom it is for');
  const fits = listParticipants(db, id).some(({ personId, role }) => personId === to && roles.includes(role));
  const record = fits ? getRecordInCase(db, id, to) : undefined;
  if (record === undefined) throw refused(`this person is not in it as ${roles.join(' or ')}`);
  return record;
}
