import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Leak } from '../../../shared/leak-check/leak.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { QueryContext } from '../context.ts';
import { findLeaks } from './find-leaks.ts';
import { gatherSecrets } from './gather-secrets.ts';

/**
 * What a text would tell its recipient that they did not tell themselves, in the order of the text. `to` null: whoever
 * gets it is not in the case. Throws what `readAccounts` throws: the marks tell of what was told.
 */
export function leaksIn(context: QueryContext, incidentId: IncidentId, to: PersonId | null, text: string): Leak[] {
  return findLeaks(text, gatherSecrets(context, incidentId, to));
}
