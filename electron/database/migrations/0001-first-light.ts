/**
 * The first schema. Columns named `content` hold JSON written by `case-content.ts`. `changed` and `changed_by` are the
 * hybrid logical time and the installation of a row's last change, so that two copies of a case file can be merged.
 * Times are UTC in ISO 8601; nothing relies on them for order where `changed` or `sequence` is at hand.
 */
export default `
  -- One row: what this case file is.
  CREATE TABLE case_file (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
    idle_minutes INTEGER NOT NULL DEFAULT 5,
    created_at TEXT NOT NULL,
    -- age identity (X25519) of the case file, for sealed reports
    identity TEXT NOT NULL,
    -- null until two groups of the present recovery key were typed back
    recovery_confirmed_at TEXT,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;

  -- Every copy of the app that has written here. Which of them is this one is kept outside, in the machine's settings.
  CREATE TABLE installations (
    id TEXT PRIMARY KEY,
    first_seen_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE members (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    person_id TEXT REFERENCES people (id),
    -- file name in keys/ without its ending; null after removal
    slot TEXT UNIQUE,
    -- age recipient of the member's own identity: what is sealed to it only this member opens
    recipient TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;

  CREATE TABLE people (
    id TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    created_at TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX people_by_change ON people (changed);

  CREATE TABLE incidents (
    id TEXT PRIMARY KEY,
    -- may collide after a merge, so not unique
    code_name TEXT NOT NULL,
    status TEXT NOT NULL,
    setting TEXT NOT NULL,
    reported_at TEXT NOT NULL,
    answered_at TEXT,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX incidents_by_time ON incidents (reported_at DESC, id DESC, status);
  CREATE INDEX incidents_by_status ON incidents (status, reported_at DESC);
  CREATE INDEX incidents_by_code_name ON incidents (code_name);

  -- Statuses a case went through: the timeline tells them.
  CREATE TABLE status_changes (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    status TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES members (id),
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX status_changes_by_incident ON status_changes (incident_id);

  CREATE TABLE participants (
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (incident_id, person_id, role)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX participants_by_person ON participants (person_id);

  CREATE TABLE conflicts (
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    kind TEXT NOT NULL CHECK (kind IN ('hard', 'soft')),
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (incident_id, member_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    taken_by TEXT NOT NULL REFERENCES members (id),
    received_at TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX reports_by_incident ON reports (incident_id);

  CREATE TABLE notes (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    happened_at TEXT NOT NULL,
    zone TEXT NOT NULL
  ) STRICT;
  CREATE INDEX notes_by_incident ON notes (incident_id, happened_at DESC);

  -- Only ever inserted: the newest version of a note is the one that counts.
  CREATE TABLE note_versions (
    note_id TEXT NOT NULL REFERENCES notes (id),
    version INTEGER NOT NULL,
    author TEXT NOT NULL REFERENCES members (id),
    written_at TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (note_id, version)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE meetings (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    starts_at TEXT NOT NULL,
    zone TEXT NOT NULL,
    held_at TEXT,
    -- place, agenda items with minutes
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX meetings_by_incident ON meetings (incident_id);

  CREATE TABLE attendances (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    presence TEXT NOT NULL,
    reason TEXT,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (meeting_id, member_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE tasks (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    meeting_id TEXT REFERENCES meetings (id),
    owner TEXT NOT NULL REFERENCES members (id),
    due TEXT NOT NULL,
    done_at TEXT,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX tasks_by_incident ON tasks (incident_id, done_at);
  CREATE INDEX tasks_open ON tasks (due) WHERE done_at IS NULL;

  -- A decision is the task it made; this keeps its number and wording as decided.
  CREATE TABLE decisions (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    task_id TEXT NOT NULL REFERENCES tasks (id),
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX decisions_by_meeting ON decisions (meeting_id);

  CREATE TABLE sanctions (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    owner TEXT NOT NULL REFERENCES members (id),
    decided_at TEXT NOT NULL,
    lifted_on TEXT,
    -- scope in words, conditions, reason for lifting
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sanctions_by_incident ON sanctions (incident_id);
  CREATE INDEX sanctions_by_kind ON sanctions (kind, starts_on);
  CREATE INDEX sanctions_by_end ON sanctions (ends_on) WHERE ends_on IS NOT NULL;

  -- Belongs to a case or, until the report is filed, to a draft. Without sha256 it is still arriving.
  CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    incident_id TEXT REFERENCES incidents (id),
    draft_key TEXT,
    size INTEGER NOT NULL,
    sha256 TEXT,
    received_at TEXT NOT NULL,
    received_by TEXT NOT NULL REFERENCES members (id),
    -- file name and media type
    content TEXT NOT NULL,
    CHECK ((incident_id IS NULL) <> (draft_key IS NULL))
  ) STRICT;
  CREATE INDEX evidence_by_incident ON evidence (incident_id);
  CREATE INDEX evidence_by_draft ON evidence (draft_key) WHERE draft_key IS NOT NULL;

  CREATE TABLE evidence_chunks (
    evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (evidence_id, position)
  ) STRICT;

  CREATE TABLE drafts (
    member_id TEXT NOT NULL REFERENCES members (id),
    key TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (member_id, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit_entries (
    installation TEXT NOT NULL REFERENCES installations (id),
    sequence INTEGER NOT NULL,
    at TEXT NOT NULL,
    changed TEXT NOT NULL,
    member_id TEXT,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (installation, sequence)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX audit_entries_by_time ON audit_entries (changed DESC, installation, sequence DESC);

  -- Everything a case says, for the search field. One row for each incident part or person.
  CREATE VIRTUAL TABLE search_index USING fts5 (
    words,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
  );
  -- What a row of the search index stands for: its id is the index's rowid, so that a part is replaced without a scan.
  CREATE TABLE search_rows (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    incident_id TEXT,
    UNIQUE (kind, subject_id)
  ) STRICT;
  CREATE INDEX search_rows_by_incident ON search_rows (incident_id);
  INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
`;
