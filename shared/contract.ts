import { allegationProcedures } from './allegations/procedures.ts';
import { appealProcedures } from './appeals/procedures.ts';
import { ladderProcedures } from './assessments/ladder-procedures.ts';
import { assessmentProcedures } from './assessments/procedures.ts';
import { auditProcedures } from './audit/procedures.ts';
import { backupProcedures } from './backups/procedures.ts';
import { flagProcedures } from './bans/flag-procedures.ts';
import { banProcedures } from './bans/procedures.ts';
import { careProcedures } from './care/procedures.ts';
import { conflictProcedures } from './conflicts/procedures.ts';
import { disclosureProcedures } from './disclosures/procedures.ts';
import { doorProcedures } from './door/procedures.ts';
import { draftProcedures } from './drafts/procedures.ts';
import { emergencyProcedures } from './emergency/procedures.ts';
import { erasureProcedures } from './erasures/procedures.ts';
import { eventProcedures } from './events/procedures.ts';
import { evidenceProcedures } from './evidence/procedures.ts';
import { exportProcedures } from './exports/procedures.ts';
import { ceremonyProcedures } from './handover/ceremony-procedures.ts';
import { handoverProcedures } from './handover/procedures.ts';
import { importProcedures } from './imports/procedures.ts';
import { incidentProcedures } from './incidents/procedures.ts';
import { leakCheckProcedures } from './leak-check/procedures.ts';
import { letterProcedures } from './letters/procedures.ts';
import { meetingProcedures } from './meetings/procedures.ts';
import { urgentDecisionProcedures } from './meetings/urgent-procedures.ts';
import { memberProcedures } from './members/procedures.ts';
import { recoveryProcedures } from './members/recovery-procedures.ts';
import { noteProcedures } from './notes/procedures.ts';
import { otherListProcedures } from './other-lists/procedures.ts';
import { pastCaseProcedures } from './past-cases/procedures.ts';
import { peopleProcedures } from './people/procedures.ts';
import { presenceProcedures } from './presence/procedures.ts';
import type { Contract } from './procedure.ts';
import { followUpProcedures, promiseProcedures } from './promises/procedures.ts';
import { quickNoteProcedures } from './quick-notes/procedures.ts';
import { refusalProcedures } from './refusals/procedures.ts';
import { reportProcedures } from './reports/procedures.ts';
import { requestProcedures } from './requests/procedures.ts';
import { retentionProcedures } from './retention/procedures.ts';
import { sanctionProcedures } from './sanctions/procedures.ts';
import { screeningProcedures } from './screening/procedures.ts';
import { sealedProcedures } from './sealed/procedures.ts';
import { searchProcedures } from './search/procedures.ts';
import { sessionProcedures } from './session/procedures.ts';
import { settingsProcedures } from './settings/procedures.ts';
import { spaceProcedures } from './spaces/procedures.ts';
import { taskProcedures } from './tasks/procedures.ts';
import { todayProcedures } from './today/procedures.ts';

/** Everything that can be asked of the engine. What the desktop itself answers (dialogs, printing) is in `desk/`. */
export const contract = {
  session: sessionProcedures,
  recovery: recoveryProcedures,
  members: memberProcedures,
  settings: settingsProcedures,
  today: todayProcedures,
  reports: reportProcedures,
  allegations: allegationProcedures,
  pastCases: pastCaseProcedures,
  assessments: assessmentProcedures,
  ladder: ladderProcedures,
  incidents: incidentProcedures,
  people: peopleProcedures,
  appeals: appealProcedures,
  care: careProcedures,
  conflicts: conflictProcedures,
  notes: noteProcedures,
  quickNotes: quickNoteProcedures,
  tasks: taskProcedures,
  meetings: meetingProcedures,
  urgentDecisions: urgentDecisionProcedures,
  sanctions: sanctionProcedures,
  bans: banProcedures,
  flags: flagProcedures,
  otherLists: otherListProcedures,
  screening: screeningProcedures,
  presence: presenceProcedures,
  disclosures: disclosureProcedures,
  refusals: refusalProcedures,
  events: eventProcedures,
  spaces: spaceProcedures,
  promises: promiseProcedures,
  followUps: followUpProcedures,
  leakCheck: leakCheckProcedures,
  letters: letterProcedures,
  evidence: evidenceProcedures,
  emergency: emergencyProcedures,
  imports: importProcedures,
  door: doorProcedures,
  drafts: draftProcedures,
  sealed: sealedProcedures,
  search: searchProcedures,
  exports: exportProcedures,
  audit: auditProcedures,
  backups: backupProcedures,
  requests: requestProcedures,
  erasures: erasureProcedures,
  handover: handoverProcedures,
  ceremony: ceremonyProcedures,
  retention: retentionProcedures,
} satisfies Contract;
