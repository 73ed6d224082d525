/**
 * From "we have a report" to "it is closed": answers about conflicts, assessments, ladder and catalogue, meetings about
 * several cases with votes, the life of a sanction, promises, letters, appeals, follow-ups, care. As in the first
 * schema, columns named `content` hold JSON written by `case-content.ts`.
 */
export default `
  -- What the whole team has agreed on, each by its name: promises, rule of the quorum, ladder, outside bodies.
  CREATE TABLE team_rules (
    name TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Everybody is asked about each case and answers for themselves; no row: not answered yet.
  CREATE TABLE conflict_answers (
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    answer TEXT NOT NULL CHECK (answer IN ('none', 'soft', 'hard')),
    answered_at TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (incident_id, member_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX conflict_answers_by_member ON conflict_answers (member_id, answer);
  -- What others say of a member. 'reporter': the reporter asked that they stay out.
  ALTER TABLE conflicts ADD COLUMN source TEXT NOT NULL DEFAULT 'declared' CHECK (source IN ('declared', 'reporter'));
  CREATE INDEX conflicts_by_member ON conflicts (member_id);
  -- What the others let somebody who is close to a case see of it; no row: everything.
  CREATE TABLE conflict_sights (
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    sees TEXT NOT NULL CHECK (sees IN ('everything', 'facts', 'dates')),
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (incident_id, member_id)
  ) STRICT, WITHOUT ROWID;
  -- Whether a member is somebody who is known here. 'possible': found by a name, a handle or an e-mail, and nobody has
  -- said yet. Who is linked to a person in members is that person and needs no row.
  CREATE TABLE member_people (
    member_id TEXT NOT NULL REFERENCES members (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    state TEXT NOT NULL CHECK (state IN ('possible', 'same', 'other')),
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (member_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX member_people_by_person ON member_people (person_id);
  INSERT INTO member_people (member_id, person_id, state, changed, changed_by)
    SELECT m.id, p.id, 'possible', m.changed, m.changed_by FROM members m JOIN people p
    ON lower(trim(json_extract(p.content, '$.name'))) = lower(trim(m.name)) WHERE m.person_id IS NOT p.id;
  -- To whom outside the team a case was referred, because too few were left to decide it.
  CREATE TABLE referrals (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    at TEXT NOT NULL,
    -- the outside body as it was recorded then
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX referrals_by_incident ON referrals (incident_id);

  CREATE TABLE assessments (
    incident_id TEXT PRIMARY KEY REFERENCES incidents (id),
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Past cases of the people involved were shown before a decision, or skipping them has a reason.
  CREATE TABLE past_reviews (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    at TEXT NOT NULL,
    -- which cases were shown, why they were skipped
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX past_reviews_by_incident ON past_reviews (incident_id);

  -- Entries that the team added to the catalogue of sanctions, changed or put away; the others are the app's own.
  CREATE TABLE catalogue_entries (
    kind TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- A meeting is about one case or several; each has its own agenda with minutes. The first is also in meetings.
  CREATE TABLE meeting_cases (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    position INTEGER NOT NULL,
    -- agenda items with minutes, who carries in the other side; who was out and how many were needed, once it is over
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (meeting_id, incident_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX meeting_cases_by_incident ON meeting_cases (incident_id);
  INSERT INTO meeting_cases
    SELECT m.id, m.incident_id, 0, json_object(
        'agenda', json(json_extract(m.content, '$.agenda')), 'carrier', NULL, 'quorum', NULL,
        'excluded', json((SELECT json_group_array(json_object('memberId', a.member_id, 'reason', a.reason))
          FROM attendances a WHERE a.meeting_id = m.id AND a.presence = 'excluded' AND a.reason IS NOT NULL))),
      m.changed, m.changed_by
    FROM meetings m;
  UPDATE meetings SET content = json_object('place', json_extract(content, '$.place'));
  UPDATE search_rows SET subject_id = subject_id || ' ' || incident_id WHERE kind = 'meeting';

  -- The behaviour plan and the consequence are voted on separately (Python Software Foundation).
  CREATE TABLE votes (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    subject TEXT NOT NULL CHECK (subject IN ('plan', 'consequence', 'other')),
    closed_at TEXT,
    -- the proposal; once it is closed the rule, how many were here, the outcome
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX votes_by_meeting ON votes (meeting_id);
  CREATE TABLE ballots (
    vote_id TEXT NOT NULL REFERENCES votes (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    choice TEXT NOT NULL CHECK (choice IN ('for', 'against', 'abstain')),
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (vote_id, member_id)
  ) STRICT, WITHOUT ROWID;

  -- One member decided what could not wait; the group ratifies it within 24 hours (Django) or undoes it.
  CREATE TABLE urgent_decisions (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    decided_at TEXT NOT NULL,
    -- ratified or undone; null as long as it waits
    settled_at TEXT,
    -- what, why, and how it was settled
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX urgent_decisions_by_incident ON urgent_decisions (incident_id);

  -- A proposal holds nobody to anything; what was decided before this is decided.
  ALTER TABLE sanctions ADD COLUMN standing TEXT NOT NULL DEFAULT 'decided'
    CHECK (standing IN ('proposed', 'withdrawn', 'decided'));
  -- Proposed, decided, told, appealed, breached, return asked for …: only ever inserted.
  CREATE TABLE sanction_events (
    id TEXT PRIMARY KEY,
    sanction_id TEXT NOT NULL REFERENCES sanctions (id),
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES members (id),
    at TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sanction_events_by_sanction ON sanction_events (sanction_id, at);
  -- Steps of a behaviour plan and its check-ins: tasks that belong to a sanction.
  CREATE TABLE plan_steps (
    task_id TEXT PRIMARY KEY REFERENCES tasks (id),
    sanction_id TEXT NOT NULL REFERENCES sanctions (id),
    kind TEXT NOT NULL CHECK (kind IN ('step', 'check-in'))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX plan_steps_by_sanction ON plan_steps (sanction_id);
  -- Whom somebody must keep away from.
  CREATE TABLE no_contacts (
    sanction_id TEXT NOT NULL REFERENCES sanctions (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (sanction_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX no_contacts_by_person ON no_contacts (person_id);

  -- When a promise of the team was kept in a case, or why it was waived.
  CREATE TABLE promise_marks (
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    promise TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('kept', 'waived')),
    at TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES members (id),
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (incident_id, promise)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE follow_ups (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    owner TEXT NOT NULL REFERENCES members (id),
    due TEXT NOT NULL,
    done_at TEXT,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX follow_ups_by_incident ON follow_ups (incident_id);
  CREATE INDEX follow_ups_open ON follow_ups (due) WHERE done_at IS NULL;

  CREATE TABLE letter_templates (
    kind TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE letters (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    kind TEXT NOT NULL,
    -- who gets it; null: nobody of the case (an announcement, an employer)
    person_id TEXT REFERENCES people (id),
    written_by TEXT NOT NULL REFERENCES members (id),
    signed_by TEXT REFERENCES members (id),
    left_at TEXT,
    -- subject, text, the marks that were accepted and why
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX letters_by_incident ON letters (incident_id);

  CREATE TABLE appeals (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    task_id TEXT NOT NULL REFERENCES tasks (id),
    received_on TEXT NOT NULL,
    due TEXT NOT NULL,
    answered_at TEXT,
    -- grounds, who handles it, the answer with its reasons
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX appeals_by_incident ON appeals (incident_id);

  -- What is hard to read, said before it is read: of a case or of a file.
  CREATE TABLE content_warnings (
    subject_id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX content_warnings_by_incident ON content_warnings (incident_id);

  -- Who was asked, after a heavy case, whether they have talked about it.
  CREATE TABLE debriefs (
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    member_id TEXT NOT NULL REFERENCES members (id),
    changed TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (incident_id, member_id)
  ) STRICT, WITHOUT ROWID;

  -- Sealed to its writer's own age identity: a row that nobody else can open.
  CREATE TABLE private_notes (
    member_id TEXT NOT NULL REFERENCES members (id),
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    kept_at TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (member_id, incident_id)
  ) STRICT;

  -- The next hundred tasks are read in their order: without the id all that are due on one day are sorted first.
  DROP INDEX tasks_open;
  CREATE INDEX tasks_open ON tasks (due, id) WHERE done_at IS NULL;
`;
