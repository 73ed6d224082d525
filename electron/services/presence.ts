import type { z } from 'zod';
import { holdsAt } from '../../shared/bans/in-force.ts';
import type { EventId } from '../../shared/events/event.ts';
import { localIn } from '../../shared/imports/local-time.ts';
import type { IncidentId, IncidentSummary } from '../../shared/incidents/incident.ts';
import { displayName, type PersonId } from '../../shared/people/person.ts';
import type { HeldBan, presenceProcedures } from '../../shared/presence/procedures.ts';
import { AppError } from '../../shared/reply.ts';
import { ReportFields } from '../../shared/reports/report.ts';
import { BAN_KINDS } from '../../shared/sanctions/catalogue.ts';
import type { Day } from '../../shared/time.ts';
import { insertConflict, listClosedCases, listConflicts } from '../database/repositories/conflicts.ts';
import { getEvent } from '../database/repositories/events.ts';
import { getIncident, updateIncident } from '../database/repositories/incidents.ts';
import { listCaseMembers } from '../database/repositories/members.ts';
import { insertSanctionEvent } from '../database/repositories/sanction-events.ts';
import { listSanctionsOfKinds, type SanctionRecord } from '../database/repositories/sanctions.ts';
import { dayIn } from './calendar.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { printedTime } from './export/printed-time.ts';
import { readPrintedWords } from './export/printed-words.ts';
import { sanctionLine } from './letters/letter-values.ts';
import { readPerson } from './people.ts';
import { fileReport } from './reports.ts';
import { indexSanction } from './sanctions.ts';
import { indexFacts } from './search-words.ts';

type Report = z.output<typeof presenceProcedures.report.input>;

export function readBansOf(
  context: QueryContext,
  { personId, on, eventId }: { personId: PersonId; on: Day; eventId: EventId | null },
): HeldBan[] {
  return bansOf(context, personId, on, eventId).map(({ ban, told }) => ({ ...ban, told }));
}

/**
 * By being here a banned person makes an incident, whatever they do (Wikimedia). Safety first: anybody of the team may
 * write it down, and whoever is out of the case that a ban came from is out of this one as well.
 */
export function reportPresence(
  context: MutationContext,
  seen: Report,
): { incident: IncidentSummary; breached: number } {
  const { audit } = context;
  const person = readPerson(context, seen.personId);
  const held = bansOf(context, person.id, dayIn(seen.seenAt.zone, seen.seenAt.at), seen.eventId);
  if (held.length === 0) {
    throw new AppError(
      'not-found',
      `Cannot report that "${displayName(person)}" is here: no ban of theirs holds today`,
    );
  }
  const cases = [...new Set(held.map(({ ban }) => ban.incidentId))];
  const { incident } = fileReport(context, { report: reportOf(context, seen, held) }, (id) =>
    keepOut(context, id, cases),
  );
  audit('presence.reported', incident.id);
  const breached = seen.isSure ? held.filter(({ told }) => told) : [];
  for (const { ban } of breached) noteBreach(context, ban, seen, incident.codeName);
  noteBans(context, incident.id, held);
  return { incident, breached: breached.length };
}

interface Held {
  readonly ban: SanctionRecord;
  readonly told: boolean;
}

function bansOf(context: QueryContext, personId: PersonId, on: Day, event: EventId | null): Held[] {
  const { id } = readPerson(context, personId);
  return listSanctionsOfKinds(context.db, BAN_KINDS)
    .filter(({ sanction }) => sanction.personId === id && holdsAt(sanction, { on, event }))
    .map(({ sanction, told }) => ({ ban: sanction, told }));
}

/** What is known before anybody writes a word: who, which bans, where. The rest is told later, when there is time. */
function reportOf(
  context: QueryContext,
  { personId, eventId, seenAt, where, observed }: Report,
  held: readonly Held[],
) {
  const event = eventId === null ? undefined : getEvent(context.db, eventId);
  const places = [where, event?.name ?? '', event?.place ?? ''].filter((place) => place.trim() !== '');
  const isOnline = held.every(({ ban }) => ban.scope === 'online-spaces');
  return ReportFields.parse({
    receivedAt: seenAt,
    channel: 'own-observation',
    setting: isOnline ? 'community' : 'event',
    situation: 'banned-person',
    observed,
    when: { kind: 'exact', from: localIn(seenAt.at, seenAt.zone).slice(0, 16) },
    where: places.join(', ').slice(0, LONGEST_LINE),
    reported: [{ known: personId }],
    allegations: [{ what: 'Came although kept out', against: [0] }],
  });
}

const LONGEST_LINE = 300;

/** Among the facts, not in the report: nobody told it, the app knows it. */
function noteBans({ db, stamp }: MutationContext, id: IncidentId, held: readonly Held[]): void {
  const incident = getIncident(db, id);
  if (incident === undefined) throw new Error('A case vanished in its own transaction');
  const facts = { ...incident.facts, circumstances: held.map(banLine).join('\n') };
  updateIncident(db, { ...incident, facts }, stamp());
  indexFacts(db, id, facts);
}

/** As on the list that is read at a door: no conditions and no reasons, which may come from a case that is closed to some. */
function banLine({ ban, told }: Held): string {
  const words = readPrintedWords();
  const line = sanctionLine({ ...ban, conditions: '' }, words, printedTime(words, 'UTC').day).replace(/^- /, '');
  const state = told ? 'They were told of it.' : 'They have not been told of it yet.';
  return `${line}. ${state} Decided in "${ban.codeName}".`;
}

/** Whoever stands close to the person, as was said in the case before; somebody must be left who can see the new one. */
function keepOut({ db, stamp, audit }: MutationContext, incidentId: IncidentId, cases: readonly IncidentId[]): void {
  const out = cases.flatMap((id) => listConflicts(db, id)).filter(({ source }) => !FOUND_ANEW.has(source));
  const hard = new Set(out.filter(({ kind }) => kind === 'hard').map(({ memberId }) => memberId));
  const remain = listCaseMembers(db).filter((id) => !hard.has(id) && !listClosedCases(db, id).includes(incidentId));
  if (remain.length === 0) return;
  for (const { memberId, kind } of out) {
    insertConflict(db, { incidentId, memberId, kind, source: 'declared' }, stamp());
    audit('conflict.declared', `${incidentId} ${memberId}`);
  }
}

/** What the app finds by itself in any case. */
const FOUND_ANEW: ReadonlySet<string> = new Set(['party', 'possible-party']);

/** Also by a member who could not open the case that the ban came from: all that it learns is a code name. */
function noteBreach(context: MutationContext, ban: SanctionRecord, seen: Report, codeName: string): void {
  const { db, member, now, newId, audit } = context;
  const on = dayIn(seen.seenAt.zone, seen.seenAt.at);
  const note = `They came although they were kept out: "${codeName}".`;
  insertSanctionEvent(db, { id: newId(), sanctionId: ban.id, kind: 'breached', on, by: member, at: now(), note });
  indexSanction(context, ban);
  audit('sanction.step-recorded', ban.id);
}
