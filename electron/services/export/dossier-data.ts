import type { Allegation } from '../../../shared/allegations/allegation.ts';
import type { Appeal } from '../../../shared/appeals/appeal.ts';
import type { Assessment } from '../../../shared/assessments/assessment.ts';
import type { ChainHead } from '../../../shared/audit/audit-entry.ts';
import type { Flag } from '../../../shared/bans/flag.ts';
import type { ContentWarning } from '../../../shared/care/content-warning.ts';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import type { Meeting } from '../../../shared/meetings/meeting.ts';
import type { UrgentDecision } from '../../../shared/meetings/urgent-decision.ts';
import type { Member, MemberId } from '../../../shared/members/member.ts';
import type { TimelineEntry } from '../../../shared/notes/timeline.ts';
import type { PastReview } from '../../../shared/past-cases/past-case.ts';
import type { OwedInCase } from '../../../shared/promises/owed.ts';
import type { Report } from '../../../shared/reports/report.ts';
import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import type { CarriedOut } from '../../../shared/spaces/rollout.ts';
import type { Task } from '../../../shared/tasks/task.ts';
import type { Instant } from '../../../shared/time.ts';
import type { LetterRecord } from '../../database/repositories/letters.ts';

/** Where and when an exported file was made, and what ties it to the case file. */
export interface ExportOrigin {
  readonly organisation: string;
  readonly practice: boolean;
  readonly exportedAt: Instant;
  readonly exportedBy: MemberId;
  /** Before the export's own entry. */
  readonly chainHead: ChainHead;
}

/** All that a dossier may draw on: the records of one case, as the contract has them. */
export interface DossierData {
  readonly origin: ExportOrigin;
  readonly incident: IncidentDetail;
  readonly reports: readonly Report[];
  readonly allegations: readonly Allegation[];
  readonly assessment: Assessment | null;
  readonly pastReviews: readonly PastReview[];
  /** Newest first, as on the screen. */
  readonly timeline: readonly TimelineEntry[];
  readonly meetings: readonly Meeting[];
  readonly urgent: readonly UrgentDecision[];
  readonly sanctions: readonly Sanction[];
  readonly flags: readonly Flag[];
  readonly carriedOut: readonly CarriedOut[];
  readonly appeals: readonly Appeal[];
  /** Those that left, and drafts. */
  readonly letters: readonly LetterRecord[];
  readonly owed: OwedInCase;
  /** Of the case and its files. */
  readonly warnings: readonly ContentWarning[];
  readonly tasks: readonly Task[];
  readonly evidence: readonly Evidence[];
  /** Also those who were removed: what they did is told by their name. */
  readonly members: readonly Member[];
  /** Where the team's clock stands: an IANA zone name. */
  readonly zone: string;
  readonly includeReadings: boolean;
  readonly level: 'full' | 'committee';
  /** Also then nobody who asked to stay anonymous to others than the team. */
  readonly nameReporter: boolean;
}
