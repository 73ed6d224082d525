/**
 * Keeping people out, and letting them back in: events and spaces, flags, where a ban was carried out, lists of other
 * bodies, screenings of registration lists, door lists, what was told to other organisers. As before, columns named
 * `content` hold JSON written by `case-content.ts`.
 */
export default `
  CREATE TABLE events (
    id TEXT PRIMARY KEY,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    -- name, place, who runs the registration, columns of its list as they were corrected, whether the list is kept on purpose
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;

  -- Where people meet: chat, repository, mailing list, a series of events.
  CREATE TABLE spaces (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    -- no longer in use
    retired_on TEXT,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  -- Where a ban was carried out: a cell of the board. No row: nobody has said yet whether it holds there.
  CREATE TABLE rollouts (
    sanction_id TEXT NOT NULL REFERENCES sanctions (id),
    space_id TEXT NOT NULL REFERENCES spaces (id),
    state TEXT NOT NULL CHECK (state IN ('to-do', 'locked-out', 'let-in', 'not-here')),
    -- who did each step and when, why it does not hold there
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (sanction_id, space_id)
  ) STRICT, WITHOUT ROWID;
  -- The tasks by which somebody carries a ban out, and lets them back in.
  CREATE TABLE rollout_tasks (
    task_id TEXT PRIMARY KEY REFERENCES tasks (id),
    sanction_id TEXT NOT NULL REFERENCES sanctions (id),
    kind TEXT NOT NULL CHECK (kind IN ('carry-out', 'let-in'))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX rollout_tasks_by_sanction ON rollout_tasks (sanction_id);

  -- When it is looked at whether a ban is still needed.
  ALTER TABLE sanctions ADD COLUMN review_on TEXT;
  CREATE INDEX sanctions_by_review ON sanctions (review_on) WHERE review_on IS NOT NULL;

  -- Organisers are warned of somebody who is not banned.
  CREATE TABLE flags (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (id),
    -- the case it comes from; null: none
    incident_id TEXT REFERENCES incidents (id),
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    review_on TEXT,
    -- ended before its time
    ended_on TEXT,
    owner TEXT NOT NULL REFERENCES members (id),
    -- scope, what organisers do, what ended it
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX flags_by_person ON flags (person_id);

  -- Whose findings they are: a parent organisation, another event, the team's own list from before.
  CREATE TABLE ban_sources (
    id TEXT PRIMARY KEY,
    -- put away: its entries are no longer compared
    put_away_on TEXT,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  -- Never mixed up with people and sanctions of this case file.
  CREATE TABLE listed_people (
    id TEXT PRIMARY KEY,
    source_id TEXT NOT NULL REFERENCES ban_sources (id),
    starts_on TEXT,
    ends_on TEXT,
    -- names, handles, e-mails, organisation, scope and note in the words of the source
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX listed_people_by_source ON listed_people (source_id);

  -- One reading of a registration list.
  CREATE TABLE screenings (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    at TEXT NOT NULL,
    -- columns, counts of rows and of what was found in each band
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX screenings_by_event ON screenings (event_id, at);
  -- The list itself, in pieces of some thousand rows: forgotten after the event.
  CREATE TABLE registrations (
    event_id TEXT NOT NULL REFERENCES events (id),
    position INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (event_id, position)
  ) STRICT, WITHOUT ROWID;
  -- A registrant beside somebody listed, and what was decided about the two.
  CREATE TABLE screening_matches (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    screening_id TEXT NOT NULL REFERENCES screenings (id),
    -- who is listed: the id of a person or of somebody on another body's list
    listed_id TEXT NOT NULL,
    -- keyed hash of what the registrant gave, which tells nothing of them
    fingerprint TEXT NOT NULL,
    band TEXT NOT NULL CHECK (band IN ('likely', 'look', 'hidden')),
    score REAL NOT NULL,
    decision TEXT CHECK (decision IN ('same', 'not-same', 'ask')),
    -- row and fields of the registrant, reasons, who decided, when and why
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX screening_matches_by_event ON screening_matches (event_id, listed_id, fingerprint);
  -- Remembered for good, without a word of who registered: such a pair never comes back.
  CREATE TABLE known_pairs (
    listed_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('same', 'not-same')),
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (listed_id, fingerprint)
  ) STRICT, WITHOUT ROWID;

  -- The key of those hashes, made at the first screening.
  CREATE TABLE screening_key (key TEXT NOT NULL) STRICT;

  -- What left the app because of a confirmed match: a letter, or a note to registration.
  CREATE TABLE refusals (
    id TEXT PRIMARY KEY,
    match_id TEXT NOT NULL REFERENCES screening_matches (id),
    kind TEXT NOT NULL CHECK (kind IN ('letter', 'note')),
    member_id TEXT NOT NULL REFERENCES members (id),
    at TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX refusals_by_match ON refusals (match_id);

  -- Which lists for the door are about, and until when they answer.
  CREATE TABLE door_lists (
    id TEXT PRIMARY KEY,
    event_id TEXT REFERENCES events (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    at TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    -- how many people it answers for, whom it was given to
    content TEXT NOT NULL
  ) STRICT;

  -- Told to the team of another event, or to a parent organisation.
  CREATE TABLE disclosures (
    id TEXT PRIMARY KEY,
    person_id TEXT REFERENCES people (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    at TEXT NOT NULL,
    expires_on TEXT,
    -- it was heard that it is deleted
    settled_on TEXT,
    -- recipient, reason, the chosen facts as they left, how it was protected
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX disclosures_by_person ON disclosures (person_id);
`;
