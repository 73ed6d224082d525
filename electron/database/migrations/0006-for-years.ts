/**
 * What is kept for how long, what was erased and what is left of it, answers to people who ask, recovery in shares, handovers.
 * As before, columns named `content` hold JSON written by `case-content.ts`.
 */
export default `
  -- Names, accounts and files are gone; what is left is counted.
  ALTER TABLE incidents ADD COLUMN anonymised_at TEXT;
  ALTER TABLE people ADD COLUMN anonymised_at TEXT;

  -- Not to be erased as long as a dispute or an authority may need it.
  CREATE TABLE legal_holds (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    set_at TEXT NOT NULL,
    released_at TEXT,
    -- why, and why it was released
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX legal_holds_by_incident ON legal_holds (incident_id);

  -- What the team chose for one case instead of its rule: another day, and why.
  CREATE TABLE retention_choices (
    incident_id TEXT PRIMARY KEY REFERENCES incidents (id),
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- What stays of something erased: that it was there, under which rule it went, and how many rows. No content.
  CREATE TABLE erasures (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('anonymised', 'deleted')),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('case', 'person')),
    subject_id TEXT NOT NULL,
    at TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES members (id),
    -- the rule, counts by kind of record, backups and exports that are not reached
    content TEXT NOT NULL,
    -- when the database was written anew, so that no page keeps a copy of it either
    cleaned_at TEXT
  ) STRICT;
  CREATE INDEX erasures_by_subject ON erasures (subject_id);

  -- Counters of what was erased, by the year of its report, as they were before it went: what is left is added to them.
  CREATE TABLE frozen_years (
    year INTEGER PRIMARY KEY,
    frozen_at TEXT NOT NULL,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;

  -- Somebody asks what is held about them.
  CREATE TABLE person_requests (
    id TEXT PRIMARY KEY,
    person_id TEXT REFERENCES people (id),
    received_on TEXT NOT NULL,
    due TEXT NOT NULL,
    answered_at TEXT,
    member_id TEXT NOT NULL REFERENCES members (id),
    -- how they are known to be who they say, the answer
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;

  -- The recovery of this case file, split: who holds which share, and whether it was checked. Never a share itself.
  CREATE TABLE recovery_shares (
    id TEXT PRIMARY KEY,
    needed INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    -- a new set was made, or the key was changed
    ended_at TEXT,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;

  -- Packages that left for a successor or came from a predecessor: checklist, counts, clashes, receipt.
  CREATE TABLE handovers (
    id TEXT PRIMARY KEY,
    direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    begun_at TEXT NOT NULL,
    ended_at TEXT,
    member_id TEXT NOT NULL REFERENCES members (id),
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;

  -- What was changed on both sides of a handover: the version that does not count stays here. It goes with its case or person.
  CREATE TABLE handover_clashes (
    handover_id TEXT NOT NULL REFERENCES handovers (id),
    position INTEGER NOT NULL,
    -- the case, or the person; null for what is about neither
    subject_id TEXT,
    content TEXT NOT NULL,
    PRIMARY KEY (handover_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX handover_clashes_by_subject ON handover_clashes (subject_id);

  -- Somebody leaves, or took over from somebody: what they went through together, and what came of it.
  CREATE TABLE ceremonies (
    id TEXT PRIMARY KEY,
    direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    begun_at TEXT NOT NULL,
    ended_at TEXT,
    member_id TEXT NOT NULL REFERENCES members (id),
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;

  -- This case file was made of what could be read of a damaged one: which rows could not, by their ids.
  CREATE TABLE salvages (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
`;
