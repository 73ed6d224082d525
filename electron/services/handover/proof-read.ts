import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { listAttendances } from '../../database/repositories/attendances.ts';
import { listCatalogueEntries } from '../../database/repositories/catalogue-entries.ts';
import { listAnswers } from '../../database/repositories/conflict-answers.ts';
import { listConflicts } from '../../database/repositories/conflicts.ts';
import { listContentWarnings } from '../../database/repositories/content-warnings.ts';
import { listDisclosures } from '../../database/repositories/disclosures.ts';
import { listDoorLists } from '../../database/repositories/door-lists.ts';
import { listEmergencyCards } from '../../database/repositories/emergency-cards.ts';
import { listErasures } from '../../database/repositories/erasures.ts';
import { listEvents } from '../../database/repositories/events.ts';
import { listFlags } from '../../database/repositories/flags.ts';
import { listFrozenYears } from '../../database/repositories/frozen-years.ts';
import { listHolds } from '../../database/repositories/legal-holds.ts';
import { listLetterTemplates } from '../../database/repositories/letter-templates.ts';
import { listListedPeople } from '../../database/repositories/listed-people.ts';
import { listMeetings } from '../../database/repositories/meetings.ts';
import { listMembers } from '../../database/repositories/members.ts';
import { listMergesOf } from '../../database/repositories/merges.ts';
import { listOtherLists } from '../../database/repositories/other-lists.ts';
import { listParticipants } from '../../database/repositories/participants.ts';
import { listRequests } from '../../database/repositories/person-requests.ts';
import { listReferrals } from '../../database/repositories/referrals.ts';
import { listRetentionChoices } from '../../database/repositories/retention-choices.ts';
import { listSpaces } from '../../database/repositories/spaces.ts';
import { listStatusChanges } from '../../database/repositories/status-changes.ts';
import type { QueryContext } from '../context.ts';
import { readLadder } from '../ladder.ts';
import { listOutsideBodies } from '../outside-bodies.ts';
import { readPromiseRules } from '../promise-rules.ts';
import { readQuorumRule } from '../quorum-rule.ts';
import { readRetentionRule } from '../retention/rule.ts';

/**
 * Reads what came once more as the screens read it, but for what was read to make it findable. Throws where something is not as it
 * must be, so that no screen ever meets it.
 */
export function proofRead(context: QueryContext, cases: Iterable<IncidentId>, people: readonly PersonId[]): void {
  const { db } = context;
  for (const read of OF_THE_TEAM) read(db);
  for (const { id } of listOtherLists(db)) listListedPeople(db, id);
  for (const read of AGREED) read(context);
  for (const id of cases) for (const read of OF_A_CASE) read(db, id);
  for (const id of [null, ...people]) listDisclosures(db, id);
  listMergesOf(db, people);
}

type Db = QueryContext['db'];

const OF_THE_TEAM: readonly ((db: Db) => unknown)[] = [
  (db) => listMembers(db, true),
  (db) => listDoorLists(db, null),
  ...[listCatalogueEntries, listEmergencyCards, listErasures, listEvents, listFlags, listFrozenYears, listHolds],
  ...[listLetterTemplates, listRequests, listRetentionChoices, listSpaces],
];

const AGREED: readonly ((context: QueryContext) => unknown)[] = [
  ...[readLadder, listOutsideBodies, readPromiseRules, readQuorumRule, readRetentionRule],
];

const OF_A_CASE: readonly ((db: Db, id: IncidentId) => unknown)[] = [
  ...[listStatusChanges, listParticipants, listConflicts, listAnswers, listReferrals, listContentWarnings],
  (db, id) => listMeetings(db, id).map((meeting) => listAttendances(db, meeting.id)),
];
