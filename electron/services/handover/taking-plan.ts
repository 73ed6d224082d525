import { z } from 'zod';
import type { ConflictAnswer } from '../../../shared/conflicts/answer.ts';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import type { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { AppError } from '../../../shared/reply.ts';
import { casesOfRows } from '../../database/handover/cases-of-rows.ts';
import { outlineOf } from '../../database/handover/outline.ts';
import { type Row, type Rows, type Shape, shapesOf } from '../../database/handover/row.ts';
import { latestIn, type Seen, seenThere } from '../../database/handover/seen-changes.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { listErasures } from '../../database/repositories/erasures.ts';
import type { KeptClash } from '../../database/repositories/handovers.ts';
import { getIncident } from '../../database/repositories/incidents.ts';
import { getMeeting } from '../../database/repositories/meetings.ts';
import { listCaseMembers } from '../../database/repositories/members.ts';
import { getPerson } from '../../database/repositories/people.ts';
import type { QueryContext } from '../context.ts';
import { arrivingLog } from './arriving-log.ts';
import type { ArrivingPackage } from './arriving-package.ts';
import { wholeCases } from './inspect-package.ts';

type Answers = ReadonlyMap<string, ConflictAnswer>;
type CaseOf = ReturnType<typeof casesOfRows>;

export interface TakingPlan {
  readonly rows: Rows;
  readonly there: Seen;
  /** Later than any of these is whatever is changed here from now on. */
  readonly latest: Seen;
  readonly caseOf: CaseOf;
  /** What this member said of each case that is new here. */
  readonly answers: readonly { readonly incidentId: IncidentId; readonly answer: ConflictAnswer }[];
  readonly leftOut: number;
  readonly clashes: KeptClash[];
}

/** What of a package is put into this case file, as it stands now. Throws `not-answered` for a case nobody was asked about. */
export function planTaking(context: QueryContext, { rows }: ArrivingPackage, given: Answers): TakingPlan {
  const { db, installation, now } = context;
  const shapes = shapesOf(db);
  const caseOf = casesOfRows(rows, shapes);
  const answers = answersFor(context, rows, given);
  const log = arrivingLog(db, installation, rows.get('audit_entries') ?? []);
  const erased = erasedHere(context);
  const alive = aliveHere(context, rows);
  const shut = new Set([...casesNobodyOpens(context, answers), ...casesClosedHere(context)]);
  const taken = new Map<string, Row[]>();
  let before = 0;
  for (const [table, all] of rows) {
    before += all.length;
    taken.set(
      table,
      all.flatMap((row): Row[] => {
        const incidentId = caseOf(table, row);
        if (incidentId !== undefined && (erased.has(incidentId) || alive.has(incidentId))) return [];
        const kept = incidentId !== undefined && shut.has(incidentId) ? outlineOf(table, row) : row;
        return kept === undefined ? [] : [kept];
      }),
    );
  }
  taken.set('audit_entries', log.entries);
  taken.set(
    'members',
    (rows.get('members') ?? []).map((row) => asFormer(row, now())),
  );
  keepSharedMeetings(context, rows, taken);
  const told = leaveOutErased(context, taken, shapes, erased);
  const after = [...taken.values()].reduce((sum, { length }) => sum + length, 0);
  const entries = rows.get('audit_entries') ?? [];
  const there = seenThere(db, entries);
  const anonymised = [...alive].filter(([id]) => !told.some(({ subjectId }) => subjectId === id));
  const clashes = [...log.clashes, ...told, ...anonymised.map(([id, at]) => erasedThere(id, 'incidents', at))];
  return { rows: taken, there, latest: latestIn(entries), caseOf, answers, leftOut: before - after, clashes };
}

/** Before anything of a case can be seen (Python Software Foundation): no answer means not taken. */
function answersFor({ db }: QueryContext, rows: Rows, given: Answers): TakingPlan['answers'] {
  return wholeCases(rows).flatMap(({ id, code_name: codeName }) => {
    const incidentId = IncidentId.safeParse(id);
    if (!incidentId.success) throw damaged('a case has no proper id');
    if (getIncident(db, incidentId.data) !== undefined) return [];
    const answer = given.get(incidentId.data);
    if (answer !== undefined) return [{ incidentId: incidentId.data, answer }];
    const details = { codeName: String(codeName) };
    throw new AppError(
      'not-answered',
      `Cannot take over "${details.codeName}": nobody said whether they are in conflict`,
      {
        details,
      },
    );
  });
}

/** Where nobody else could, a case stays in the package, for somebody who can: only its bans come. */
function casesNobodyOpens({ db, member }: QueryContext, answers: TakingPlan['answers']): ReadonlySet<string> {
  if (listCaseMembers(db).some((id) => id !== member)) return new Set();
  return new Set(answers.filter(({ answer }) => answer === 'hard').map(({ incidentId }) => incidentId));
}

/** Whoever is out of a case changes nothing in it by a package that they took: its bans come, and the rest when another takes it. */
function casesClosedHere({ db, member }: QueryContext): readonly string[] {
  return listClosedCases(db, member).filter((id) => getIncident(db, id) !== undefined);
}

/** Cases that the other side anonymised, and when. Here nothing is erased without somebody who says so. */
function aliveHere({ db }: QueryContext, rows: Rows): ReadonlyMap<string, string> {
  const anonymised = (rows.get('incidents') ?? []).filter(({ anonymised_at: at }) => (at ?? null) !== null);
  return new Map(
    anonymised.flatMap(({ id, anonymised_at: at }): [string, string][] => {
      const incident = IncidentId.safeParse(id);
      const here = incident.success ? getIncident(db, incident.data) : undefined;
      return here === undefined || here.anonymisedAt !== null ? [] : [[here.id, String(at)]];
    }),
  );
}

/** A meeting that was also about a case that comes is one of that case, where its own does not. */
function keepSharedMeetings({ db }: QueryContext, rows: Rows, taken: Map<string, Row[]>): void {
  const meetings = taken.get('meetings') ?? [];
  const there = new Set(meetings.map(({ id }) => id));
  const all = new Map((rows.get('meetings') ?? []).map((row) => [row['id'], row]));
  for (const { meeting_id: id, incident_id: incidentId } of taken.get('meeting_cases') ?? []) {
    const row = all.get(id ?? null);
    if (row === undefined || there.has(id ?? null) || getMeeting(db, String(id) as MeetingId) !== undefined) continue;
    meetings.push({ ...row, incident_id: incidentId ?? null });
    there.add(id ?? null);
  }
  taken.set('meetings', meetings);
}

function erasedThere(subjectId: string, table: string, at: string): KeptClash {
  return { subjectId, table, kind: 'erased', counts: 'here', fields: [{ field: 'at', here: '', came: at }] };
}

/** What was erased here does not come back in an old copy. */
function erasedHere({ db }: QueryContext): ReadonlySet<string> {
  return new Set(listErasures(db).map(({ subjectId }) => subjectId));
}

/**
 * Whoever was erased here stays so, unless a case that comes names them. What the other side erased and is still here is told, not
 * done: nothing is erased without somebody who says so.
 */
function leaveOutErased(
  { db }: QueryContext,
  taken: Map<string, Row[]>,
  shapes: ReadonlyMap<string, Shape>,
  erased: ReadonlySet<string>,
): KeptClash[] {
  const named = new Set<unknown>();
  for (const [table, rows] of taken)
    for (const { column, table: parent } of shapes.get(table)?.parents ?? [])
      if (parent === 'people' && !ABOUT_PEOPLE.has(table)) for (const row of rows) named.add(row[column]);
  const standIns = new Set((taken.get('people') ?? []).filter(isStandIn).map(({ id }) => id));
  const isNobody = (id: string) => erased.has(id) || standIns.has(id);
  const gone = (id: unknown) => typeof id === 'string' && isNobody(id) && !named.has(id);
  for (const table of ['people', ...ABOUT_PEOPLE]) {
    const columns = (shapes.get(table)?.parents ?? []).filter((parent) => parent.table === 'people');
    const names = table === 'people' ? ['id'] : columns.map(({ column }) => column);
    taken.set(
      table,
      (taken.get(table) ?? []).filter((row) => !names.some((name) => gone(row[name]))),
    );
  }
  const tombstones = taken.get('erasures') ?? [];
  const tableOf = ({ subject_id: id }: Row): string | undefined => {
    if (erased.has(String(id))) return undefined;
    if (getIncident(db, String(id) as IncidentId) !== undefined) return 'incidents'; // or a person's
    return getPerson(db, String(id) as PersonId) === undefined ? undefined : 'people';
  };
  taken.set(
    'erasures',
    tombstones.filter((row) => tableOf(row) === undefined),
  );
  return tombstones.flatMap((row) => {
    const table = tableOf(row);
    if (table === undefined || (table === 'people' && wentAlong(row))) return [];
    return [erasedThere(String(row['subject_id']), table, String(row['at']))];
  });
}

/** Of somebody who went with a case: the case is told. */
function wentAlong({ content }: Row): boolean {
  const told = Along.safeParse(content);
  return told.success && told.data.along !== null;
}

const Along = z
  .string()
  .transform((content): unknown => JSON.parse(content))
  .pipe(z.looseObject({ along: z.string().nullable() }));

function isStandIn({ anonymised_at: at }: Row): boolean {
  return (at ?? null) !== null;
}

const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['member_people', 'merges', 'disclosures', 'person_requests']);

/** Whoever comes with a package opens nothing here. */
function asFormer(row: Row, now: string): Row {
  return { ...row, slot: null, recipient: '', removed_at: row['removed_at'] ?? now };
}

function damaged(state: string): AppError {
  return new AppError('handover-damaged', `Cannot open the package: ${state}`);
}
