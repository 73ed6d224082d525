import type { z } from 'zod';
import type {
  Disclosure,
  DisclosureFields,
  DisclosureId,
  DueDisclosure,
} from '../../../shared/disclosures/disclosure.ts';
import type { disclosureProcedures } from '../../../shared/disclosures/procedures.ts';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import { AppError } from '../../../shared/reply.ts';
import { stateOf } from '../../../shared/sanctions/life-cycle.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import {
  type DisclosureRecord,
  getDisclosure,
  insertDisclosure,
  listDisclosures,
  listOpenDisclosures,
  updateDisclosureSettled,
} from '../../database/repositories/disclosures.ts';
import { listSanctionEvents } from '../../database/repositories/sanction-events.ts';
import { getSanction } from '../../database/repositories/sanctions.ts';
import { assertSeesCases } from '../access.ts';
import { addDays } from '../calendar.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { readPerson } from '../people.ts';
import { todayOf } from '../sanctions.ts';
import { factsOf, type KnownFact, lastDayOf } from './facts-of.ts';
import { factsOfAll } from './facts-of-all.ts';

type Input<Name extends keyof typeof disclosureProcedures> = z.output<(typeof disclosureProcedures)[Name]['input']>;

export function readOffer(context: QueryContext, { personId }: Input<'offer'>) {
  const facts = offered(context, personId);
  return { facts, until: lastDayOf(facts) };
}

/** Those that were chosen, in the order in which they are printed. Throws `not-found` for what the case file no longer says. */
export function chosenFacts(context: QueryContext, personId: PersonId | null, keys: readonly string[]): KnownFact[] {
  const facts = offered(context, personId).filter(({ key }) => keys.includes(key));
  if (facts.length === new Set(keys).size) return facts;
  throw new AppError('not-found', 'Cannot tell this: the case file no longer says all that was chosen');
}

/** What was told of somebody. Of a case that is closed to this member, no more than that something was. */
export function readDisclosures(context: QueryContext, { personId }: Input<'list'>): Disclosure[] {
  assertSeesCases(context, 'see what was told to others');
  const kept = personId === null ? null : readPerson(context, personId).id;
  return listDisclosures(context.db, kept).map((record) => whole(context, record));
}

/** Asked back within two weeks, or told again when a ban no longer holds. Of nobody whom this member must not know of. */
export function readDueDisclosures(context: QueryContext, { today }: Input<'due'>): DueDisclosure[] {
  return listOpenDisclosures(context.db)
    .map((record) => whole(context, record))
    .filter(({ expiresOn, isOutdated }) => isOutdated || expiresOn <= addDays(today, DAYS_AHEAD))
    .flatMap((disclosure) => {
      const name = nameOf(context, disclosure.personId);
      return name === undefined ? [] : [{ ...disclosure, name }];
    });
}

const DAYS_AHEAD = 14;

/** They said that it is deleted, or heard that it no longer holds. */
export function settleDisclosure(context: MutationContext, { id, on }: Input<'settle'>): Disclosure {
  const { db, stamp, audit } = context;
  const record = findDisclosure(context, id);
  if (on > todayOf(context)) throw new AppError('not-yet', `Cannot settle a disclosure on "${on}": it has not come`);
  updateDisclosureSettled(db, record.id, on, stamp());
  audit('disclosure.settled', id);
  return whole(context, { ...record, settledOn: on });
}

interface Given extends DisclosureFields {
  readonly id: DisclosureId;
  readonly sealedWith: Disclosure['sealedWith'];
}

/** Sets down what leaves with the words it leaves in, whatever the cases say later. */
export function keepDisclosure(context: MutationContext, given: Given, facts: readonly KnownFact[]): void {
  const { db, member, now, stamp, audit } = context;
  const { id, personId, recipient, body, reason, words, sealedWith, expiresOn } = given;
  const record: DisclosureRecord = {
    ...{ id, by: member, at: now(), expiresOn, settledOn: null, recipient, body, reason, words, sealedWith },
    personId: personId === null ? null : readPerson(context, personId).id,
    facts: facts.map(({ kind, text }) => ({ kind, text })),
    incidents: [...new Set(facts.flatMap(({ incidentId }) => (incidentId === null ? [] : [incidentId])))],
    sanctions: facts.flatMap(({ ban }) => (ban === null ? [] : [ban.id])),
  };
  insertDisclosure(db, record, stamp());
  audit('disclosure.given', id);
}

function offered(context: QueryContext, personId: PersonId | null): KnownFact[] {
  return personId === null ? factsOfAll(context) : factsOf(context, personId);
}

/** Names and the ban itself are known to everybody; what else was told may come from a case that is closed. */
function whole(context: QueryContext, { incidents, sanctions, ...record }: DisclosureRecord): Disclosure {
  const closed = new Set(listClosedCases(context.db, context.member));
  const isClosed = incidents.some((id) => closed.has(id));
  const isOutdated = record.settledOn === null && sanctions.some((id) => isLifted(context, id));
  return { ...record, isOutdated, ...(isClosed && { reason: '', facts: [], words: '' }) };
}

function isLifted(context: QueryContext, id: DisclosureRecord['sanctions'][number]): boolean {
  const sanction = getSanction(context.db, id);
  if (sanction === undefined) return true;
  return stateOf(sanction, listSanctionEvents(context.db, id), todayOf(context)) === 'lifted';
}

function nameOf(context: QueryContext, personId: PersonId | null): string | undefined {
  if (personId === null) return '';
  try {
    return displayName(readPerson(context, personId));
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function findDisclosure(context: QueryContext, id: DisclosureId): DisclosureRecord {
  const record = getDisclosure(context.db, id);
  if (record === undefined) throw new AppError('not-found', `Cannot find the disclosure "${id}": there is none`);
  if (record.personId !== null) readPerson(context, record.personId);
  return record;
}
