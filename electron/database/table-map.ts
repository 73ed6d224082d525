/**
 * What each table is about, parents before children: what must go with a case when it is erased, what a package of it must
 * bring, what is salvaged first. A test asks that no table is missing.
 */
export const TABLE_MAP: readonly TableOf[] = [
  { table: 'case_file', about: 'case file' },
  { table: 'installations', about: 'log' },
  { table: 'people', about: 'person', rows: 'id = @id' },
  { table: 'members', about: 'team' },
  { table: 'team_rules', about: 'team' },
  { table: 'catalogue_entries', about: 'team' },
  { table: 'letter_templates', about: 'team' },
  { table: 'emergency_cards', about: 'team' },
  { table: 'former_identities', about: 'case file' },
  { table: 'member_people', about: 'person', rows: 'person_id = @id' },
  { table: 'merges', about: 'person', rows: 'kept_id = @id OR merged_id = @id' },

  { table: 'incidents', about: 'case', rows: 'id = @id' },
  { table: 'status_changes', about: 'case', rows: 'incident_id = @id' },
  { table: 'participants', about: 'case', rows: 'incident_id = @id' },
  { table: 'conflicts', about: 'case', rows: 'incident_id = @id' },
  { table: 'conflict_answers', about: 'case', rows: 'incident_id = @id' },
  { table: 'conflict_sights', about: 'case', rows: 'incident_id = @id' },
  { table: 'referrals', about: 'case', rows: 'incident_id = @id' },
  { table: 'reports', about: 'case', rows: 'incident_id = @id' },
  { table: 'report_versions', about: 'case', rows: 'report_id IN (SELECT id FROM reports WHERE incident_id = @id)' },
  { table: 'sealed_files', about: 'case', rows: 'report_id IN (SELECT id FROM reports WHERE incident_id = @id)' },
  { table: 'allegations', about: 'case', rows: 'incident_id = @id' },
  { table: 'notes', about: 'case', rows: 'incident_id = @id' },
  { table: 'note_versions', about: 'case', rows: 'note_id IN (SELECT id FROM notes WHERE incident_id = @id)' },
  { table: 'quick_notes', about: 'case', rows: 'note_id IN (SELECT id FROM notes WHERE incident_id = @id)' },
  { table: 'evidence', about: 'case', rows: 'incident_id = @id' },
  { table: 'evidence_chunks', about: 'case', rows: 'evidence_id IN (SELECT id FROM evidence WHERE incident_id = @id)' },
  { table: 'content_warnings', about: 'case', rows: 'incident_id = @id' },
  // A meeting belongs to the case it was made for, its agenda of another case to that other case.
  { table: 'meetings', about: 'case', rows: 'incident_id = @id' },
  {
    table: 'meeting_cases',
    about: 'case',
    rows: 'incident_id = @id OR meeting_id IN (SELECT id FROM meetings WHERE incident_id = @id)',
  },
  { table: 'attendances', about: 'case', rows: 'meeting_id IN (SELECT id FROM meetings WHERE incident_id = @id)' },
  { table: 'votes', about: 'case', rows: 'incident_id = @id' },
  { table: 'ballots', about: 'case', rows: 'vote_id IN (SELECT id FROM votes WHERE incident_id = @id)' },
  { table: 'tasks', about: 'case', rows: 'incident_id = @id' },
  { table: 'decisions', about: 'case', rows: 'task_id IN (SELECT id FROM tasks WHERE incident_id = @id)' },
  { table: 'assessments', about: 'case', rows: 'incident_id = @id' },
  { table: 'past_reviews', about: 'case', rows: 'incident_id = @id' },
  { table: 'urgent_decisions', about: 'case', rows: 'incident_id = @id' },
  { table: 'promise_marks', about: 'case', rows: 'incident_id = @id' },
  { table: 'sanctions', about: 'case', rows: 'incident_id = @id' },
  {
    table: 'sanction_events',
    about: 'case',
    rows: 'sanction_id IN (SELECT id FROM sanctions WHERE incident_id = @id)',
  },
  { table: 'plan_steps', about: 'case', rows: 'task_id IN (SELECT id FROM tasks WHERE incident_id = @id)' },
  { table: 'no_contacts', about: 'case', rows: 'sanction_id IN (SELECT id FROM sanctions WHERE incident_id = @id)' },
  { table: 'spaces', about: 'team' },
  { table: 'rollouts', about: 'case', rows: 'sanction_id IN (SELECT id FROM sanctions WHERE incident_id = @id)' },
  { table: 'rollout_tasks', about: 'case', rows: 'task_id IN (SELECT id FROM tasks WHERE incident_id = @id)' },
  { table: 'follow_ups', about: 'case', rows: 'incident_id = @id' },
  { table: 'letters', about: 'case', rows: 'incident_id = @id' },
  { table: 'appeals', about: 'case', rows: 'incident_id = @id' },
  { table: 'debriefs', about: 'case', rows: 'incident_id = @id' },
  { table: 'private_notes', about: 'case', rows: 'incident_id = @id' },
  { table: 'flags', about: 'case', rows: 'incident_id = @id' },
  { table: 'legal_holds', about: 'case', rows: 'incident_id = @id' },
  { table: 'retention_choices', about: 'case', rows: 'incident_id = @id' },

  { table: 'events', about: 'event' },
  { table: 'screenings', about: 'event' },
  { table: 'registrations', about: 'event' },
  { table: 'screening_matches', about: 'event' },
  { table: 'known_pairs', about: 'event' },
  { table: 'screening_key', about: 'event' },
  { table: 'refusals', about: 'event' },
  { table: 'door_lists', about: 'event' },
  { table: 'ban_sources', about: 'other bodies' },
  { table: 'listed_people', about: 'other bodies' },
  { table: 'disclosures', about: 'person', rows: 'person_id = @id' },
  { table: 'person_requests', about: 'person', rows: 'person_id = @id' },

  { table: 'erasures', about: 'log' },
  { table: 'frozen_years', about: 'log' },
  { table: 'handovers', about: 'log' },
  { table: 'handover_clashes', about: 'case', rows: 'subject_id = @id' },
  { table: 'ceremonies', about: 'log' },
  { table: 'audit_entries', about: 'log' },
  { table: 'recovery_shares', about: 'case file' },
  { table: 'salvages', about: 'machine' },
  { table: 'backups', about: 'machine' },
  { table: 'backup_places', about: 'machine' },
  { table: 'drafts', about: 'own' },
  { table: 'search_rows', about: 'search' },
  { table: 'search_index', about: 'search' },
];

export type TableOf =
  | {
      readonly table: string;
      readonly about: 'case' | 'person' /** Condition on the rows of the one that is `@id`. */;
      readonly rows: string;
    }
  | {
      readonly table: string;
      readonly about: 'case file' | 'team' | 'event' | 'other bodies' | 'log' | 'machine' | 'own' | 'search';
    };
