import type { PersonId } from '../../../shared/people/person.ts';
import type { Instant } from '../../../shared/time.ts';
import {
  blankAgenda,
  blankAllegation,
  blankAppeal,
  blankAssessment,
  blankFacts,
  blankMark,
  blankMeeting,
  blankReport,
  blankSanction,
  blankSanctionEvent,
  blankTask,
} from './blanks.ts';

/** What an anonymised case is called from then on, and who stands for each of its people. */
export interface Anonymous {
  readonly codeName: string;
  readonly at: Instant;
  readonly standIn: (person: string) => PersonId;
}

/** What is written into a column in place of what stood there. */
type Written = (stood: unknown, anonymous: Anonymous) => unknown;

/**
 * What becomes of a case's rows in one table when it is anonymised: they go, or they stay with what says nothing of anybody.
 * A test asks that each table of a case is here, and that each column of those that stay is on one side or the other; a
 * content is made anew from the few things that are kept of it, so that what is added to it later goes by itself.
 */
export type Treatment =
  | 'goes'
  | {
      /** Ids, dates, kinds and counts. */
      readonly stays: readonly string[];
      readonly written: Readonly<Record<string, Written>>;
      /** Condition on the rows that stay; the others go. */
      readonly onlyIf?: string;
    };

const standIn: Written = (person, anonymous) => anonymous.standIn(String(person));
const nothing: Written = () => null;

export const TREATMENTS: Readonly<Record<string, Treatment>> = {
  incidents: {
    stays: ['id', 'status', 'setting', 'reported_at', 'answered_at'],
    written: {
      code_name: (_, { codeName }) => codeName,
      content: blankFacts,
      anonymised_at: (_, { at }) => at,
    },
  },
  status_changes: { stays: ['id', 'incident_id', 'status', 'member_id', 'at'], written: {} },
  participants: { stays: ['incident_id', 'role'], written: { person_id: standIn } },
  // Who was out of it stays out of what is left of it.
  conflicts: { stays: ['incident_id', 'member_id', 'kind', 'source'], written: {} },
  conflict_answers: { stays: ['incident_id', 'member_id', 'answer', 'answered_at'], written: {} },
  conflict_sights: { stays: ['incident_id', 'member_id', 'sees'], written: {} },
  referrals: 'goes',
  reports: { stays: ['id', 'incident_id', 'taken_by', 'received_at', 'filed_at'], written: {} },
  report_versions: {
    stays: ['report_id', 'version', 'kind', 'written_by', 'written_at'],
    written: { content: blankReport },
  },
  sealed_files: 'goes',
  allegations: {
    stays: ['id', 'incident_id', 'report_id', 'created_at'],
    written: { content: (content, { standIn }) => blankAllegation(content, standIn) },
  },
  notes: 'goes',
  note_versions: 'goes',
  quick_notes: 'goes',
  evidence: 'goes',
  evidence_chunks: 'goes',
  content_warnings: 'goes',
  // When a case was met about is counted; a meeting that was also about others is theirs from now on, as it is.
  meetings: { stays: ['id', 'incident_id', 'starts_at', 'zone', 'held_at'], written: { content: blankMeeting } },
  meeting_cases: { stays: ['meeting_id', 'incident_id', 'position'], written: { content: blankAgenda } },
  attendances: { stays: ['meeting_id', 'member_id', 'presence'], written: { reason: nothing } },
  votes: 'goes',
  ballots: 'goes',
  tasks: {
    stays: ['id', 'incident_id', 'meeting_id', 'owner', 'due', 'done_at'],
    written: { content: blankTask },
    onlyIf: 'id IN (SELECT task_id FROM appeals)',
  },
  decisions: 'goes',
  assessments: { stays: ['incident_id'], written: { content: blankAssessment } },
  past_reviews: 'goes',
  urgent_decisions: 'goes',
  promise_marks: { stays: ['incident_id', 'promise', 'state', 'at', 'member_id'], written: { content: blankMark } },
  sanctions: {
    stays: [
      ...['id', 'incident_id', 'kind', 'scope', 'starts_on', 'ends_on', 'owner', 'decided_at', 'lifted_on', 'standing'],
      'review_on',
    ],
    written: { person_id: standIn, content: blankSanction },
  },
  sanction_events: {
    stays: ['id', 'sanction_id', 'kind', 'happened_on', 'member_id', 'at'],
    written: { content: blankSanctionEvent },
  },
  plan_steps: 'goes',
  no_contacts: 'goes',
  rollouts: 'goes',
  rollout_tasks: 'goes',
  follow_ups: 'goes',
  letters: 'goes',
  appeals: {
    stays: ['id', 'incident_id', 'task_id', 'received_on', 'due', 'answered_at'],
    written: { person_id: standIn, content: blankAppeal },
  },
  debriefs: 'goes',
  private_notes: 'goes',
  flags: 'goes',
  legal_holds: 'goes',
  retention_choices: 'goes',
  handover_clashes: 'goes',
};
