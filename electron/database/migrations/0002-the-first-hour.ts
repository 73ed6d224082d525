/**
 * Taking a report: versions of a report, allegations, quick notes, merged people, emergency cards, imported messages.
 * As in the first schema, columns named `content` hold JSON written by `case-content.ts`.
 */
export default `
  -- Only ever inserted: what was taken down stays beside what the reporter corrected and signed off.
  CREATE TABLE report_versions (
    report_id TEXT NOT NULL REFERENCES reports (id),
    version INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('taken-down', 'read-back')),
    written_by TEXT NOT NULL REFERENCES members (id),
    written_at TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (report_id, version)
  ) STRICT, WITHOUT ROWID;
  -- When each first action was done was not kept before.
  INSERT INTO report_versions (report_id, version, kind, written_by, written_at, content)
    SELECT id, 1, 'taken-down', taken_by, filed_at,
      json_set(content, '$.firstActions', json((
        SELECT json_group_array(json_object('action', value, 'at', null)) FROM json_each(content, '$.firstActions')
      )))
    FROM reports;
  ALTER TABLE reports DROP COLUMN content;

  -- What somebody is said to have done: each is found on by itself.
  CREATE TABLE allegations (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    -- the report it came with; null when the team set it down later
    report_id TEXT REFERENCES reports (id),
    -- what, against whom, the part of the policy, the finding with its reasons
    content TEXT NOT NULL,
    created_at TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX allegations_by_incident ON allegations (incident_id);

  -- Each member's own until it is filed into a case as a note.
  CREATE TABLE quick_notes (
    id TEXT PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES members (id),
    written_at TEXT NOT NULL,
    zone TEXT NOT NULL,
    content TEXT NOT NULL,
    -- the note it became
    note_id TEXT REFERENCES notes (id),
    discarded_at TEXT
  ) STRICT;
  CREATE INDEX quick_notes_open ON quick_notes (member_id, written_at) WHERE note_id IS NULL AND discarded_at IS NULL;

  -- Where a note that was not typed here came from: a message with its own date.
  ALTER TABLE notes ADD COLUMN origin TEXT;

  -- Records of one human being. Each keeps its own rows, so that this can be undone; whoever reads takes them together.
  -- Null, or the record that stands for this one: never one that was itself merged.
  ALTER TABLE people ADD COLUMN merged_into TEXT REFERENCES people (id);
  CREATE INDEX people_by_kept ON people (coalesce(merged_into, id));
  CREATE TABLE merges (
    id TEXT PRIMARY KEY,
    kept_id TEXT NOT NULL REFERENCES people (id),
    merged_id TEXT NOT NULL REFERENCES people (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    at TEXT NOT NULL,
    undone_at TEXT,
    -- both as they were
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX merges_by_kept ON merges (kept_id);
  CREATE INDEX merges_by_merged ON merges (merged_id);

  -- Pictures are covered until somebody asks to see them; 0 when a member said that this one need not be.
  ALTER TABLE evidence ADD COLUMN sensitive INTEGER NOT NULL DEFAULT 1 CHECK (sensitive IN (0, 1));
  -- Told from the first bytes; null while it is arriving, and where it arrived before formats were told, until unlocked.
  ALTER TABLE evidence ADD COLUMN format TEXT;
  CREATE INDEX evidence_by_hash ON evidence (sha256) WHERE sha256 IS NOT NULL;

  -- One for each event. Nothing in it is confidential; the team may allow it to be read while locked.
  CREATE TABLE emergency_cards (
    id TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    while_locked INTEGER NOT NULL DEFAULT 0 CHECK (while_locked IN (0, 1)),
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;

  -- How reporters reach the team, as sealed forms say it.
  ALTER TABLE case_file ADD COLUMN contact TEXT NOT NULL DEFAULT '';

  -- Whoever was removed may have taken it; forms that were handed out before are still sealed to it.
  CREATE TABLE former_identities (
    identity TEXT PRIMARY KEY,
    until TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Sealed files that became a report, so that the same one is recognised when it comes again.
  CREATE TABLE sealed_files (
    -- of the sealed bytes
    sha256 TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    opened_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
