import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import type { WritableDb } from '../database/handles.ts';
import { listAllegations } from '../database/repositories/allegations.ts';
import { listAppeals } from '../database/repositories/appeals.ts';
import { getAssessment } from '../database/repositories/assessments.ts';
import { listDecisions } from '../database/repositories/decisions.ts';
import { listEvidence } from '../database/repositories/evidence.ts';
import { listFlagsOfCase } from '../database/repositories/flags.ts';
import { listFollowUps } from '../database/repositories/follow-ups.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import { listLetters } from '../database/repositories/letters.ts';
import { listMeetingCases } from '../database/repositories/meeting-cases.ts';
import { getMeeting, listMeetings } from '../database/repositories/meetings.ts';
import { listNotes } from '../database/repositories/notes.ts';
import { listPastReviews } from '../database/repositories/past-reviews.ts';
import { getPerson } from '../database/repositories/people.ts';
import { listPromiseMarks } from '../database/repositories/promise-marks.ts';
import { listReports } from '../database/repositories/reports.ts';
import { listRollouts } from '../database/repositories/rollouts.ts';
import { listSanctions } from '../database/repositories/sanctions.ts';
import { listTasks } from '../database/repositories/tasks.ts';
import { listUrgentDecisions } from '../database/repositories/urgent-decisions.ts';
import { listVotes } from '../database/repositories/votes.ts';
import { indexReport } from './reports.ts';
import { indexSanction } from './sanctions.ts';
import { indexFacts, indexPart, indexPerson } from './search-words.ts';

type Changing = { readonly db: WritableDb };

/** Makes all that a case says findable, when its rows came from elsewhere. It reads all of them, and throws where one is not as it must be. */
export function indexCaseAnew({ db }: Changing, id: IncidentId): void {
  const incident = getIncident(db, id);
  if (incident === undefined) throw new AppError('not-found', `Cannot find the case "${id}": there is none`);
  const part = (kind: Parameters<typeof indexPart>[1], subjectId: string, texts: unknown) =>
    indexPart(db, kind, subjectId, id, texts);
  part('code-name', id, incident.codeName);
  indexFacts(db, id, incident.facts);
  for (const report of listReports(db, id)) indexReport(db, report);
  for (const { id: allegation, what, policy, findings } of listAllegations(db, id))
    part('allegation', allegation, [what, policy, findings.map(({ reasons }) => reasons)]);
  for (const { id: note, versions, origin } of listNotes(db, id))
    part('note', note, [
      versions.map(({ text }) => text),
      origin?.from,
      origin?.to,
      origin?.subject,
      origin?.attachments,
    ]);
  for (const { id: file, fileName } of listEvidence(db, id)) part('evidence', file, fileName);
  for (const task of listTasks(db, { incidentId: id, openOnly: false })) part('task', task.id, task.title);
  for (const letter of listLetters(db, id))
    part('letter', letter.id, [letter.fields, letter.accepted.map(({ reason }) => reason)]);
  indexMeetings(db, id);
  indexDecided(db, id, part);
}

export function indexPersonAnew({ db }: Changing, id: PersonId): void {
  const person = getPerson(db, id);
  if (person === undefined) throw new AppError('not-found', `Cannot find the person "${id}": there is none`);
  indexPerson(db, person);
}

function indexMeetings(db: WritableDb, id: IncidentId): void {
  for (const { id: meetingId } of listMeetings(db, id)) {
    const place = getMeeting(db, meetingId)?.place;
    const agenda = listMeetingCases(db, meetingId).filter(({ incidentId }) => incidentId === id);
    const said = agenda.flatMap((each) => each.agenda.map(({ minutes }) => minutes));
    const proposals = listVotes(db, meetingId, id).map(({ proposal }) => proposal);
    const decided = listDecisions(db, meetingId, id).map(({ text }) => text);
    indexPart(db, 'meeting', `${meetingId} ${id}`, id, [place, said, proposals, decided]);
  }
}

type IndexOne = (kind: Parameters<typeof indexPart>[1], subjectId: string, texts: unknown) => void;

function indexDecided(db: WritableDb, id: IncidentId, part: IndexOne): void {
  for (const each of listUrgentDecisions(db, id))
    part('urgent-decision', each.id, [each.what, each.why, each.settled?.reasons]);
  for (const sanction of listSanctions(db, id)) {
    indexSanction({ db }, sanction);
    const notes = listRollouts(db, sanction.id).flatMap(({ steps }) => steps.map(({ note }) => note));
    if (notes.length > 0) part('rollout', sanction.id, notes);
  }
  for (const { id: flag, scopeNote, advice, reviews, lifted } of listFlagsOfCase(db, id))
    part('flag', flag, [scopeNote, advice, reviews.map(({ note }) => note), lifted?.reason]);
  for (const { id: appeal, grounds, outsideBody, answer } of listAppeals(db, id))
    part('appeal', appeal, [grounds, outsideBody, answer?.reasons]);
  for (const { promise, reason } of listPromiseMarks(db, id))
    if (reason !== '') part('promise', `${id} ${promise}`, reason);
  for (const { id: followUp, about, outcome } of listFollowUps(db, id)) part('follow-up', followUp, [about, outcome]);
  for (const { id: review, skipReason } of listPastReviews(db, id)) part('past-review', review, skipReason);
  const assessment = getAssessment(db, id);
  if (assessment === undefined) return;
  const { answers, impact, risk, biasNotes, otherWay } = assessment;
  part('assessment', id, [
    Object.values(answers).map(({ note }) => note),
    impact.reason,
    risk.reason,
    biasNotes,
    otherWay,
  ]);
}
