import type { contract } from '../../shared/contract.ts';
import type { Handlers } from '../../shared/procedure.ts';
import type { Contexts } from './contexts.ts';
import { allegationsHandlers } from './handlers/allegations.ts';
import { appealsHandlers } from './handlers/appeals.ts';
import { assessmentsHandlers } from './handlers/assessments.ts';
import { auditHandlers } from './handlers/audit.ts';
import { backupsHandlers } from './handlers/backups.ts';
import { bansHandlers, flagsHandlers } from './handlers/bans.ts';
import { careHandlers } from './handlers/care.ts';
import { ceremonyHandlers } from './handlers/ceremony.ts';
import { conflictsHandlers } from './handlers/conflicts.ts';
import { disclosuresHandlers } from './handlers/disclosures.ts';
import { doorHandlers } from './handlers/door.ts';
import { draftsHandlers } from './handlers/drafts.ts';
import { emergencyHandlers } from './handlers/emergency.ts';
import { erasuresHandlers } from './handlers/erasures.ts';
import { eventsHandlers } from './handlers/events.ts';
import { evidenceHandlers } from './handlers/evidence.ts';
import { exportHandlers } from './handlers/exports.ts';
import { handoverHandlers } from './handlers/handover.ts';
import { importsHandlers } from './handlers/imports.ts';
import { incidentsHandlers } from './handlers/incidents.ts';
import { ladderHandlers } from './handlers/ladder.ts';
import { leakCheckHandlers } from './handlers/leak-check.ts';
import { lettersHandlers } from './handlers/letters.ts';
import { meetingsHandlers } from './handlers/meetings.ts';
import { membersHandlers } from './handlers/members.ts';
import { notesHandlers } from './handlers/notes.ts';
import { otherListsHandlers } from './handlers/other-lists.ts';
import { pastCasesHandlers } from './handlers/past-cases.ts';
import { peopleHandlers } from './handlers/people.ts';
import { presenceHandlers } from './handlers/presence.ts';
import { followUpsHandlers, promisesHandlers } from './handlers/promises.ts';
import { quickNotesHandlers } from './handlers/quick-notes.ts';
import { recoveryHandlers } from './handlers/recovery.ts';
import { refusalsHandlers } from './handlers/refusals.ts';
import { reportsHandlers } from './handlers/reports.ts';
import { requestsHandlers } from './handlers/requests.ts';
import { retentionHandlers } from './handlers/retention.ts';
import { sanctionsHandlers } from './handlers/sanctions.ts';
import { screeningHandlers } from './handlers/screening.ts';
import { sealedHandlers } from './handlers/sealed.ts';
import { searchHandlers } from './handlers/search.ts';
import { sessionHandlers } from './handlers/session.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { spacesHandlers } from './handlers/spaces.ts';
import { tasksHandlers } from './handlers/tasks.ts';
import { todayHandlers } from './handlers/today.ts';
import { urgentDecisionHandlers } from './handlers/urgent-decisions.ts';

/** One function for each procedure of the contract; the compiler refuses a missing one. */
export const handlers: Handlers<typeof contract, Contexts> = {
  session: sessionHandlers,
  recovery: recoveryHandlers,
  members: membersHandlers,
  settings: settingsHandlers,
  today: todayHandlers,
  reports: reportsHandlers,
  allegations: allegationsHandlers,
  pastCases: pastCasesHandlers,
  assessments: assessmentsHandlers,
  ladder: ladderHandlers,
  incidents: incidentsHandlers,
  people: peopleHandlers,
  appeals: appealsHandlers,
  care: careHandlers,
  conflicts: conflictsHandlers,
  notes: notesHandlers,
  quickNotes: quickNotesHandlers,
  tasks: tasksHandlers,
  meetings: meetingsHandlers,
  urgentDecisions: urgentDecisionHandlers,
  sanctions: sanctionsHandlers,
  bans: bansHandlers,
  flags: flagsHandlers,
  otherLists: otherListsHandlers,
  screening: screeningHandlers,
  presence: presenceHandlers,
  disclosures: disclosuresHandlers,
  refusals: refusalsHandlers,
  events: eventsHandlers,
  spaces: spacesHandlers,
  promises: promisesHandlers,
  followUps: followUpsHandlers,
  leakCheck: leakCheckHandlers,
  letters: lettersHandlers,
  evidence: evidenceHandlers,
  emergency: emergencyHandlers,
  imports: importsHandlers,
  door: doorHandlers,
  drafts: draftsHandlers,
  sealed: sealedHandlers,
  search: searchHandlers,
  exports: exportHandlers,
  audit: auditHandlers,
  backups: backupsHandlers,
  requests: requestsHandlers,
  erasures: erasuresHandlers,
  handover: handoverHandlers,
  ceremony: ceremonyHandlers,
  retention: retentionHandlers,
};
