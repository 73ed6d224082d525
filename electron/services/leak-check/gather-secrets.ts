import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import { listMembers } from '../../database/repositories/members.ts';
import { listNotes } from '../../database/repositories/notes.ts';
import { listReports } from '../../database/repositories/reports.ts';
import { readAccounts } from '../access.ts';
import type { QueryContext } from '../context.ts';
import { readParties } from '../parties.ts';
import type { Secrets } from './secrets.ts';
import { secretsOf } from './secrets-of.ts';

/** What a letter to somebody must not tell by accident. `to` null: whoever gets it is not in the case. */
export function gatherSecrets(context: QueryContext, incidentId: IncidentId, to: PersonId | null): Secrets {
  const { db } = context;
  const { facts } = readAccounts(context, incidentId);
  const team = [getCaseFileRecord(db).organisation, ...listMembers(db, true).map(({ name }) => name)];
  const messages = listNotes(db, incidentId).flatMap(({ origin, versions }) =>
    origin === null ? [] : [{ ...origin, text: versions.at(-1)?.text ?? '' }],
  );
  const parties = readParties(context, incidentId);
  return secretsOf({ facts, parties, reports: listReports(db, incidentId), messages, team }, to);
}
