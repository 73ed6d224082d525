import { z } from 'zod';
import { Allegation } from '../allegations/allegation.ts';
import { Appeal } from '../appeals/appeal.ts';
import { Assessment } from '../assessments/assessment.ts';
import { Flag } from '../bans/flag.ts';
import { ContentWarning } from '../care/content-warning.ts';
import { Evidence } from '../evidence/evidence.ts';
import { IncidentDetail } from '../incidents/incident.ts';
import { Letter } from '../letters/letter.ts';
import { AgendaItem, Decision, Vote } from '../meetings/meeting.ts';
import { BallotChoice } from '../meetings/quorum.ts';
import { UrgentDecision } from '../meetings/urgent-decision.ts';
import { Member } from '../members/member.ts';
import { TimelineEntry } from '../notes/timeline.ts';
import { PastReview } from '../past-cases/past-case.ts';
import { Person } from '../people/person.ts';
import { Report, ReportFields, ReportVersion } from '../reports/report.ts';
import { Sanction } from '../sanctions/sanction.ts';
import { RolloutStep } from '../spaces/rollout.ts';
import { Task } from '../tasks/task.ts';
import { Line, LongText } from '../text.ts';
import { Instant, ZonedInstant } from '../time.ts';

/** Those in a case are listed once, as the case knows them; a report names nobody a second time. */
const ToldFields = z.object(ReportFields.omit({ reporter: true, reported: true, others: true }).shape);

/** Former names and code names leave in no export. */
const PersonInFile = Person.omit({ formerNames: true, codeName: true });

const MeetingInFile = z.object({
  startsAt: ZonedInstant,
  place: Line,
  heldAt: Instant.nullable(),
  /** Of this case alone. */
  minutes: z.array(AgendaItem),
  /** How many, never who: members answer for a decision together. */
  votes: z.array(
    Vote.pick({ subject: true, proposal: true }).extend({
      counts: z.array(z.object({ choice: BallotChoice, count: z.number().int() })),
      outcome: z.string().nullable(),
    }),
  ),
  decisions: z.array(Decision.omit({ id: true })),
});

/** One case whole, for the team itself or for others who decide: what its dossier says, as data. */
export const CaseRecord = z.object({
  ...IncidentDetail.omit({ participants: true, related: true, openTasks: true }).shape,
  participants: z.array(z.object({ person: PersonInFile, role: z.string() })),
  reports: z.array(
    Report.extend({ fields: ToldFields, versions: z.array(ReportVersion.extend({ fields: ToldFields })) }),
  ),
  allegations: z.array(Allegation),
  assessment: Assessment.nullable(),
  pastReviews: z.array(PastReview),
  timeline: z.array(TimelineEntry),
  meetings: z.array(MeetingInFile),
  urgent: z.array(UrgentDecision.omit({ maySettle: true })),
  sanctions: z.array(Sanction),
  carriedOut: z.array(z.object({ sanctionId: z.string(), space: z.string(), steps: z.array(RolloutStep) })),
  flags: z.array(Flag),
  appeals: z.array(Appeal),
  letters: z.array(
    Letter.pick({ id: true, kind: true, to: true, writtenBy: true, fields: true, signed: true, left: true }),
  ),
  warnings: z.array(ContentWarning),
  tasks: z.array(Task),
  evidence: z.array(Evidence),
  /** Whom the ids of members mean. */
  members: z.array(Member.pick({ id: true }).extend({ name: LongText })),
});
export type CaseRecord = z.infer<typeof CaseRecord>;
