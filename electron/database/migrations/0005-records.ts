/**
 * Copies that nobody ever opened again are no copies: backups, and when they were tried. Where this machine keeps them is
 * written here rather than beside the case file, so that a thief of the one does not learn of the other. `content` holds
 * JSON as before.
 */
export default `
  CREATE TABLE backups (
    id TEXT PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES members (id),
    at TEXT NOT NULL,
    -- restored as a trial and compared
    drilled_at TEXT,
    -- by the rotation: newer ones stand for it
    removed_at TEXT,
    -- where it lies, its size, and what must be in it
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;

  CREATE TABLE backup_places (
    installation TEXT PRIMARY KEY REFERENCES installations (id),
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
`;
