import { setImmediate } from 'node:timers/promises';
import { IncidentId, ParticipantRole } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Finding, Findings, RequestId } from '../../../shared/requests/request.ts';
import type { ReadableDb } from '../../database/handles.ts';
import { listCasesWithoutAccounts, listClosedCases } from '../../database/repositories/conflicts.ts';
import { getIncident, listIncidentIds } from '../../database/repositories/incidents.ts';
import { ownQuickNotes, pageOfRows, rowsOfOne, type StoredRow } from '../../database/stored-rows.ts';
import { TABLE_MAP, type TableOf } from '../../database/table-map.ts';
import { listHiddenPeople } from '../access.ts';
import type { QueryContext, TaskContext } from '../context.ts';
import { readRecords } from '../merges.ts';
import { unite } from '../united-person.ts';
import { type Namer, namerOf } from './forms-of-name.ts';
import { PLACE_OF } from './places.ts';
import { readRequest } from './requests.ts';
import { isTyped, textsIn } from './texts-of-row.ts';

const FINDINGS_MAX = 2_000;
const AROUND = 300;
const PAGE = 1_000;
/** Of one row. */
const SAID_MAX = 20;
/** So that others are answered in between. */
const SLICE_MS = 20;

/**
 * Goes through every row that this member may see, whatever its table: one that holds the id of the person, or a text that
 * names them. What a table is about comes from the map of tables, so that none is forgotten.
 */
export async function searchEverything(context: TaskContext, { id }: { id: RequestId }): Promise<Findings> {
  const request = readRequest(context, id);
  const { names, about } = soughtBy(context, request);
  const closed = new Set<string>(listClosedCases(context.db, context.member));
  const findings: Finding[] = [];
  const rest = createRest(context);
  for (const { row, place, incidentId } of rowsToSearch(context, closed)) {
    if (findings.length > FINDINGS_MAX) break;
    const found = row['id'] === id ? undefined : findIn(row, names, about); // not the request itself
    if (found !== undefined)
      findings.push({ ...found, place, incident: incidentOf(context.db, incidentId), role: roleIn(row, about) });
    await rest();
  }
  context.mutate(({ audit }) => audit('person-request.searched', id));
  const cut = findings.length > FINDINGS_MAX;
  return { names: [...names.names], findings: findings.slice(0, FINDINGS_MAX), cut, closedCases: closed.size };
}

/** By the records of the person, or by the name alone that was given. */
function soughtBy(context: QueryContext, { personId, asker }: { personId: PersonId | null; asker: string }) {
  const nobody = { name: asker, otherNames: [], formerNames: [], handles: [], emails: [] };
  const empty = { organisation: '', codeName: '', contact: '', description: '', createdAt: context.now() };
  const records = personId === null ? undefined : readRecords(context, personId);
  if (records === undefined) {
    const unknown = { ...nobody, ...empty, id: NOBODY as PersonId }; // of no row
    return { names: namerOf(unknown), about: new Set<string>() };
  }
  const person = unite(records);
  const names = namerOf({ ...person, otherNames: [...person.otherNames, asker] });
  return { names, about: new Set<string>(records.map((record) => record.id)) };
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

interface Searched {
  readonly row: StoredRow;
  readonly place: Finding['place'];
  readonly incidentId: string | null;
}

function* rowsToSearch(context: QueryContext, closed: ReadonlySet<string>): Generator<Searched> {
  const { db, member } = context;
  const hidden: ReadonlySet<string> = new Set<string>(listHiddenPeople(context));
  const withoutAccounts = new Set<string>(listCasesWithoutAccounts(db, member));
  for (const entry of TABLE_MAP) {
    const place = PLACE_OF[entry.table];
    if (place === undefined || place === null) continue;
    if (entry.about === 'case') yield* inCases(context, entry, place, { closed, withoutAccounts });
    else yield* outsideCases(context, entry, place, { closed, hidden });
  }
  for (const row of ownQuickNotes(context.db, member)) yield { row, place: 'note', incidentId: null };
}

/** What was told, and whatever may quote it, is seen by those alone who see the accounts of a case. */
const FACTS: ReadonlySet<Finding['place']> = new Set(['case', 'sanction', 'flag', 'appeal']);

function* inCases(
  context: QueryContext,
  entry: { readonly table: string; readonly rows: string },
  place: Finding['place'],
  { closed, withoutAccounts }: { closed: ReadonlySet<string>; withoutAccounts: ReadonlySet<string> },
): Generator<Searched> {
  for (const id of listIncidentIds(context.db)) {
    if (closed.has(id) || (withoutAccounts.has(id) && !FACTS.has(place))) continue;
    // An agenda names other cases: each is searched by itself.
    for (const row of rowsOfOne(context.db, entry, id))
      if (!('incident_id' in row) || row['incident_id'] === id) yield { row, place, incidentId: id };
  }
}

/** Not of people whom this member must not know of, nor what draws on a case that is closed to them. */
function* outsideCases(
  context: QueryContext,
  entry: TableOf,
  place: Finding['place'],
  { closed, hidden }: { closed: ReadonlySet<string>; hidden: ReadonlySet<string> },
): Generator<Searched> {
  for (let from = 0; ; from += PAGE) {
    const rows = pageOfRows(context.db, entry, from, PAGE);
    for (const row of rows)
      if (!textsIn(row).some((text) => hidden.has(text) || closed.has(text))) yield { row, place, incidentId: null };
    if (rows.length < PAGE) return;
  }
}

function findIn(row: StoredRow, names: Namer, about: ReadonlySet<string>): Pick<Finding, 'how' | 'says'> | undefined {
  const texts = textsIn(row);
  const typed = [...new Set(texts.filter(isTyped))];
  const named = typed.flatMap((text) => {
    const found = names.find(text);
    return found === undefined ? [] : [{ says: around(text, found.from), sure: found.sure }];
  });
  const isAbout = texts.some((text) => about.has(text));
  if (!isAbout && named.length === 0) return undefined;
  const how = isAbout ? 'about' : named.some(({ sure }) => sure) ? 'named' : 'maybe';
  const says = named.length > 0 ? named.map((each) => each.says) : typed.map((text) => around(text, 0));
  return { how, says: says.slice(0, SAID_MAX) };
}

function around(text: string, at: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + AROUND);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

function roleIn(row: StoredRow, about: ReadonlySet<string>): ParticipantRole | null {
  return about.has(String(row['person_id'])) ? (ParticipantRole.safeParse(row['role']).data ?? null) : null;
}

function incidentOf(db: ReadableDb, id: string | null): Finding['incident'] {
  const incident = id === null ? undefined : getIncident(db, IncidentId.parse(id));
  return incident === undefined ? null : { id: incident.id, codeName: incident.codeName };
}

/** Ends with the signal, and lets other calls be answered. */
function createRest({ signal, progress }: TaskContext): () => Promise<void> {
  let begun = performance.now();
  let done = 0;
  return async () => {
    done += 1;
    if (performance.now() - begun < SLICE_MS) return;
    if (signal.aborted) throw new AppError('cancelled', 'Cannot finish the search: it was cancelled');
    progress({ stage: 'rows', done, total: 0 });
    await setImmediate();
    begun = performance.now();
  };
}
