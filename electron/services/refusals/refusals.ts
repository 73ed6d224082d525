import type { z } from 'zod';
import { holdsAt } from '../../../shared/bans/in-force.ts';
import type { EventId } from '../../../shared/events/event.ts';
import { LetterId } from '../../../shared/letters/letter.ts';
import { PersonId } from '../../../shared/people/person.ts';
import type { Refusal, refusalProcedures } from '../../../shared/refusals/procedures.ts';
import { AppError } from '../../../shared/reply.ts';
import { BAN_KINDS } from '../../../shared/sanctions/catalogue.ts';
import type { MatchId } from '../../../shared/screening/screening.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { getEvent } from '../../database/repositories/events.ts';
import { getIncident } from '../../database/repositories/incidents.ts';
import { getLetter } from '../../database/repositories/letters.ts';
import { insertRefusal, listRefusalsOf, type RefusalRecord } from '../../database/repositories/refusals.ts';
import { listSanctionsOfKinds, type SanctionRecord } from '../../database/repositories/sanctions.ts';
import type { MatchRecord } from '../../database/repositories/screening-matches.ts';
import { assertSeesCases, seesAccounts } from '../access.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { casesAgainst } from '../disclosures/outcomes.ts';
import { readPrintedWords } from '../export/printed-words.ts';
import { leaksIn } from '../leak-check/leaks-in.ts';
import { writeLetter } from '../letters/letters.ts';
import { readMatch } from '../screening/decide-match.ts';
import { noteText } from './note-text.ts';
import { tellingWords, withoutKnown } from './note-words.ts';

type Offer = z.input<typeof refusalProcedures.offer.output>;
interface OfMatch {
  readonly matchId: MatchId;
}

export function readRefusalOffer(context: QueryContext, { matchId }: OfMatch): Offer {
  const match = readConfirmed(context, matchId);
  const bans = bansBehind(context, match);
  return {
    letter: bans.length === 0 ? 'no-ban' : openOf(context, bans) === undefined ? 'closed' : 'yes',
    note: draftedNote(context, match),
    done: listRefusalsOf(context.db, matchId).map((record) => whole(context, record)),
  };
}

/** Whatever would tell whom it is about, or why: by its words, and by what the cases of the person say. */
export function checkNote(context: QueryContext, { matchId, text }: OfMatch & { readonly text: string }): string[] {
  const { listed, listedId, eventId } = readConfirmed(context, matchId);
  const against = listed.personId === null ? [] : casesAgainst(context, PersonId.parse(listedId));
  const cases = against.filter((id) => seesAccounts(context, id));
  const unknown = withoutKnown(text, knownToRegistration(context, eventId));
  const leaks = cases.flatMap((id) => leaksIn(context, id, null, unknown));
  return [...new Set([...tellingWords(unknown, listed), ...leaks.map((leak) => leak.text)])];
}

/** The event, where it is and how to reach the team: they know that themselves. */
function knownToRegistration({ db }: QueryContext, eventId: EventId): string[] {
  const { organisation, contact } = getCaseFileRecord(db);
  const { name = '', place = '', registrationContact = '' } = getEvent(db, eventId) ?? {};
  return [name, place, registrationContact, organisation, contact];
}

/** One for each match, unless it was thrown away. */
export function writeRefusalLetter(context: MutationContext, { matchId }: OfMatch): Refusal {
  const match = readConfirmed(context, matchId);
  if (listRefusalsOf(context.db, matchId).some(({ letterId }) => isKept(context, letterId)))
    throw new AppError('already-exists', `Cannot write another letter for the match "${matchId}": there is one`);
  const bans = bansBehind(context, match);
  const ban = openOf(context, bans);
  if (ban === undefined) throw noLetter(bans);
  const about = {
    incidentId: ban.incidentId,
    kind: 'refusal-of-registration',
    to: ban.personId,
    addressee: '',
  } as const;
  return keep(context, matchId, { kind: 'letter', text: '', letterId: writeLetter(context, about).id });
}

export function copyNote(context: MutationContext, note: OfMatch & { readonly text: string }): { text: string } {
  return { text: keepNote(context, note).text };
}

/** Sets down that it leaves; throws `marks-open` while it tells more than the row. */
export function keepNote(context: MutationContext, { matchId, text }: OfMatch & { readonly text: string }): Refusal {
  assertTellsNothing(context, { matchId, text });
  return keep(context, matchId, { kind: 'note', text, letterId: null });
}

export function assertTellsNothing(context: QueryContext, note: OfMatch & { readonly text: string }): void {
  if (checkNote(context, note).length === 0) return;
  throw new AppError('marks-open', 'Cannot let this note leave: it tells whom it is about, or why');
}

function readConfirmed(context: QueryContext, id: MatchId): MatchRecord {
  assertSeesCases(context, 'see who was found in a list');
  const match = readMatch(context, id);
  if (match.decision === 'same') return match;
  throw new AppError('wrong-step', `Cannot act on the match "${id}": nobody has confirmed that they are the same`);
}

/** Those of the listed person that hold at the event, the latest first. */
function bansBehind(context: QueryContext, { listed, listedId, eventId }: MatchRecord): SanctionRecord[] {
  if (listed.personId === null) return [];
  const { startsOn, endsOn } = getEvent(context.db, eventId) ?? {};
  const days = [startsOn, endsOn].filter((day) => day !== undefined);
  return listSanctionsOfKinds(context.db, BAN_KINDS)
    .map(({ sanction }) => sanction)
    .filter((ban) => ban.personId === listedId && days.some((on) => holdsAt(ban, { on, event: eventId })));
}

/** The latest whose case this member may see. */
function openOf({ db, member }: QueryContext, bans: readonly SanctionRecord[]): SanctionRecord | undefined {
  const closed = new Set(listClosedCases(db, member));
  return bans.find(({ incidentId }) => !closed.has(incidentId));
}

function draftedNote({ db }: QueryContext, { rows, eventId }: MatchRecord): string {
  const { organisation, contact } = getCaseFileRecord(db);
  const event = getEvent(db, eventId)?.name ?? '';
  return noteText({ rows, event, contact: contact.trim() || organisation }, readPrintedWords());
}

function keep(
  context: MutationContext,
  matchId: MatchId,
  left: Pick<RefusalRecord, 'kind' | 'text' | 'letterId'>,
): Refusal {
  const { db, member, now, newId, audit } = context;
  const record: RefusalRecord = { id: newId(), matchId, by: member, at: now(), ...left };
  insertRefusal(db, record);
  audit(left.kind === 'letter' ? 'refusal.letter-written' : 'refusal.note-left', matchId);
  return whole(context, record);
}

function isKept({ db }: QueryContext, id: LetterId | null): boolean {
  return id !== null && getLetter(db, id) !== undefined;
}

/** A letter that was thrown away, or of a case that is closed, is a line of the log and no more. */
function whole(context: QueryContext, { letterId, ...record }: RefusalRecord): Refusal {
  const letter = letterId === null ? undefined : getLetter(context.db, letterId);
  const incident = letter && getIncident(context.db, letter.incidentId);
  const isClosed = incident !== undefined && listClosedCases(context.db, context.member).includes(incident.id);
  if (letter === undefined || incident === undefined || isClosed) return { ...record, letter: null };
  return { ...record, letter: { id: LetterId.parse(letter.id), incidentId: incident.id, codeName: incident.codeName } };
}

function noLetter(bans: readonly SanctionRecord[]): AppError {
  if (bans.length > 0)
    return new AppError('conflict', 'Cannot write this letter: the case of the ban is closed to you');
  return new AppError('not-found', 'Cannot write this letter: no ban that was decided here holds at the event');
}
