import type { DraftKey } from '../../shared/drafts/draft.ts';
import { IncidentId, type IncidentSummary, isOpen, type ParticipantRole } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { answerDue } from '../../shared/promises/due.ts';
import { AppError } from '../../shared/reply.ts';
import { FIRST_ACTIONS } from '../../shared/reports/first-actions.ts';
import { type Report, type ReportFields, ReportId, type ReportInput } from '../../shared/reports/report.ts';
import type { WritableDb } from '../database/handles.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { deleteDraft } from '../database/repositories/drafts.ts';
import { getIncident, insertIncident } from '../database/repositories/incidents.ts';
import { listMembers } from '../database/repositories/members.ts';
import { insertParticipant } from '../database/repositories/participants.ts';
import { insertReport, listReports } from '../database/repositories/reports.ts';
import { readAccounts, readCaseToAddTo } from './access.ts';
import { makeAllegation } from './allegations.ts';
import { fileDraftEvidence } from './arriving-evidence.ts';
import { dayIn } from './calendar.ts';
import { makeCodeName } from './code-names.ts';
import { keepMembersOut } from './conflicts.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { FIRST_TASK_TITLES } from './first-tasks.ts';
import { summariser } from './incident-summary.ts';
import { addPerson, readPerson } from './people.ts';
import { getPromiseRules } from './promise-rules.ts';
import { indexFacts, indexPart } from './search-words.ts';
import { makeTask } from './tasks.ts';

/**
 * Makes a case of a report, or adds it to an open one: its people, its allegations, its first tasks, what was attached to
 * the draft. The draft is used up. `alsoKeepOut` runs before tasks are given to anybody.
 */
export function fileReport(
  context: MutationContext,
  { draft, report: fields, takenDown, readSince, incidentId: joined, keepOut = [] }: ReportInput,
  alsoKeepOut?: (incidentId: IncidentId) => void,
): { report: Report; incident: IncidentSummary } {
  const { db, member, now, newId, audit } = context;
  const incidentId = joined === undefined ? openCase(context, fields) : readOpenCase(context, joined);
  const filedAt = now();
  const versions = versionsOf(fields, takenDown).map((version, index) => ({
    ...version,
    writtenBy: member,
    writtenAt: takenDown !== undefined && index === 0 ? (readSince ?? filedAt) : filedAt,
  }));
  const report: Report = { id: ReportId.parse(newId()), incidentId, takenBy: member, filedAt, fields, versions };
  insertReport(db, report);
  indexReport(db, report);
  audit('report.filed', report.id);
  addAllegations(context, report, addPeople(context, incidentId, fields));
  keepMembersOut(context, incidentId, keepOut);
  alsoKeepOut?.(incidentId);
  addFirstTasks(context, incidentId, fields, joined !== undefined);
  if (draft !== undefined) takeOverDraft(context, incidentId, draft);
  const incident = getIncident(db, incidentId);
  if (incident === undefined) throw new Error('A case vanished in its own transaction');
  return { report, incident: summariser(db)(incident) };
}

export function readReports(context: QueryContext, { incidentId }: { incidentId: IncidentId }): Report[] {
  return listReports(context.db, readAccounts(context, incidentId).id);
}

/** All that was ever told in it, so that it is found by what was taken down too. */
export function indexReport(db: WritableDb, { id, incidentId, versions }: Report): void {
  const texts = versions.flatMap(({ fields }) => textsIn(fields));
  indexPart(db, 'report', id, incidentId, [...new Set(texts)]);
}

/**
 * What was corrected while it was read back is kept beside what was taken down. A reporter who then chose not to be named is
 * named in neither.
 */
function versionsOf(fields: ReportFields, takenDown: ReportFields | undefined) {
  if (takenDown === undefined) return [{ kind: 'taken-down' as const, fields }];
  const reporter = fields.reporter === null ? null : takenDown.reporter;
  return [
    { kind: 'taken-down' as const, fields: { ...takenDown, reporter } },
    { kind: 'read-back' as const, fields },
  ];
}

/** The facts begin with what the report says of them; the account itself stays with the report, in the reporter's words. */
function openCase({ db, newId, stamp, audit }: MutationContext, fields: ReportFields): IncidentId {
  const id = IncidentId.parse(newId());
  const codeName = makeCodeName(db);
  const { setting, when, where, circumstances, policy, receivedAt } = fields;
  const facts = { summary: '', when, where, circumstances, policy, setting };
  insertIncident(
    db,
    { id, codeName, status: 'new', setting, reportedAt: utc(receivedAt.at), answeredAt: null, facts },
    stamp(),
  );
  indexPart(db, 'code-name', id, id, codeName);
  indexFacts(db, id, facts);
  audit('incident.created', id);
  return id;
}

/** What is done with is opened again first, so that nothing comes to a case at which nobody looks. */
function readOpenCase(context: MutationContext, id: IncidentId): IncidentId {
  const { status, codeName } = readCaseToAddTo(context, id);
  if (isOpen(status)) return id;
  throw new AppError('case-closed', `Cannot add a report to "${codeName}": it is closed`, { details: { codeName } });
}

/**
 * A report that is also the reporter's own experience makes them the impacted person too. Answers with the reported people,
 * in the order of the report.
 */
function addPeople(context: MutationContext, incidentId: IncidentId, fields: ReportFields): PersonId[] {
  const reported = fields.reported.map(personIn);
  for (const person of reported) add('reported', person);
  for (const { role, person } of fields.others) add(role, personIn(person));
  if (fields.reporter === null) return reported;
  const reporter = personIn(fields.reporter);
  add('reporter', reporter);
  if (fields.reporterIsImpacted === 'yes') add('impacted', reporter);
  return reported;

  function add(role: ParticipantRole, personId: PersonId): void {
    if (!insertParticipant(context.db, { incidentId, personId, role }, context.stamp())) return;
    context.audit('participant.added', `${incidentId} ${personId} ${role}`);
  }

  function personIn(person: ReportFields['reported'][number]): PersonId {
    return 'known' in person ? readPerson(context, person.known).id : addPerson(context, person.told).id;
  }
}

/** Each by itself, so that each gets its own finding. */
function addAllegations(context: MutationContext, { id, incidentId, fields }: Report, reported: PersonId[]): void {
  for (const { against, ...allegation } of fields.allegations) {
    const people = reported.filter((_, index) => against.includes(index));
    makeAllegation(context, incidentId, id, { ...allegation, against: [...new Set(people)] });
  }
}

/** What the handbook says is done first and was not done while the report was taken, due today. */
function addFirstTasks(context: MutationContext, id: IncidentId, fields: ReportFields, isFurther: boolean): void {
  const { situation, firstActions, receivedAt, setting } = fields;
  const owner = firstOwner(context, id);
  if (owner === undefined) return;
  const codeName = getIncident(context.db, id)?.codeName ?? '';
  const due = dayIn(receivedAt.zone, context.now());
  // The clock of a case runs for its first report, and may have stopped.
  const dates = { reportedAt: receivedAt.at, setting, metAt: null };
  const answerBy = dayIn(receivedAt.zone, answerDue(getPromiseRules(context.db), dates) ?? context.now());
  if (isFurther) makeTask(context, { id, codeName }, { title: 'Answer the further report', owner, due: answerBy });
  if (situation === null) return;
  for (const action of FIRST_ACTIONS[situation]) {
    if (firstActions.some((done) => done.action === action)) continue;
    makeTask(context, { id, codeName }, { title: FIRST_TASK_TITLES[action] ?? action, owner, due });
  }
}

/** Who took the report, or another who is no party to it: the lead before the rest. */
function firstOwner({ db, member }: MutationContext, id: IncidentId): MemberId | undefined {
  const members = listMembers(db, false);
  const inTurn = [
    member,
    ...members.filter(({ role }) => role === 'lead').map((lead) => lead.id),
    ...members.map((other) => other.id),
  ];
  return inTurn.find((candidate) => !listClosedCases(db, candidate).includes(id));
}

function takeOverDraft(context: MutationContext, incidentId: IncidentId, draft: DraftKey): void {
  fileDraftEvidence(context, draft, incidentId);
  deleteDraft(context.db, context.member, draft);
}

/** People are found as people; answers picked from a list are no words. */
function textsIn(fields: ReportFields): readonly (string | undefined)[] {
  const { secondPresent, account, observed, reading, policy, when, where, circumstances, anonymityNote } = fields;
  const { fearsNote, tellLater, suggestions, evidenceNote, readBackNote } = fields;
  return [
    ...[secondPresent, account, observed, reading, policy, when.words, where, circumstances, anonymityNote],
    ...[fearsNote, tellLater, suggestions, evidenceNote, readBackNote],
  ];
}

/** In one form, so that times sort as text. */
function utc(at: string): string {
  return new Date(at).toISOString();
}
