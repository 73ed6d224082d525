import { Evidence } from '../../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { listEvidence } from '../../database/repositories/evidence.ts';
import { listFlagsOfCase } from '../../database/repositories/flags.ts';
import { listLetters } from '../../database/repositories/letters.ts';
import { listMeetings } from '../../database/repositories/meetings.ts';
import { listMembers } from '../../database/repositories/members.ts';
import { listReports } from '../../database/repositories/reports.ts';
import { listTasks } from '../../database/repositories/tasks.ts';
import { readAccounts } from '../access.ts';
import { readAllegations } from '../allegations.ts';
import { readAppeals } from '../appeals.ts';
import { readAssessment } from '../assessments.ts';
import { localZone } from '../calendar.ts';
import { readWarnings } from '../care.ts';
import type { QueryContext } from '../context.ts';
import { readIncident } from '../incidents.ts';
import { readPastReviews } from '../past-reviews.ts';
import { readOwedInCase } from '../promises.ts';
import { readMeeting } from '../read-meeting.ts';
import { readCarriedOut } from '../rollouts.ts';
import { listSanctions } from '../sanctions.ts';
import { readTimeline } from '../timeline.ts';
import { findUrgentDecisions } from '../urgent-decisions.ts';
import type { DossierData, ExportOrigin } from './dossier-data.ts';

type DossierOrder = Pick<DossierData, 'includeReadings' | 'level' | 'nameReporter'> & {
  readonly incidentId: IncidentId;
};

/** Reads one case whole. Throws `conflict` for a member who is a party to it or stepped out, and `not-found`. */
export function gatherDossier(
  context: QueryContext,
  { incidentId, ...choice }: DossierOrder,
  origin: ExportOrigin,
): DossierData {
  const { db } = context;
  readAccounts(context, incidentId);
  const incident = readIncident(context, { id: incidentId });
  const reports = listReports(db, incidentId);
  return {
    origin,
    incident,
    reports,
    allegations: readAllegations(context, { incidentId }),
    assessment: readAssessment(context, { incidentId }),
    pastReviews: readPastReviews(context, incidentId),
    timeline: readTimeline(context, { incidentId }),
    meetings: listMeetings(db, incidentId).map(({ id }) => readMeeting(context, { id })),
    urgent: findUrgentDecisions(context, { incidentId }),
    sanctions: listSanctions(context, incidentId),
    flags: listFlagsOfCase(db, incidentId),
    carriedOut: readCarriedOut(context, { incidentId }),
    appeals: readAppeals(context, { incidentId }),
    letters: listLetters(db, incidentId).toReversed(),
    warnings: readWarnings(context, { incidentId }),
    owed: readOwedInCase(context, { incidentId }),
    tasks: listTasks(db, { incidentId, openOnly: false }),
    evidence: Evidence.array().parse(listEvidence(db, incidentId)), // only those that have wholly arrived are listed
    members: listMembers(db, true),
    zone: reports[0]?.fields.receivedAt.zone ?? localZone(),
    ...choice,
  };
}
