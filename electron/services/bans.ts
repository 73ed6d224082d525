import type { BanRow } from '../../shared/bans/procedures.ts';
import { type BanStatistics, type Counted, countsOf, figuresOf } from '../../shared/bans/statistics.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { sumOf, type Tally } from '../../shared/retention/tally.ts';
import type { SanctionId } from '../../shared/sanctions/sanction.ts';
import type { Day } from '../../shared/time.ts';
import type { ReadableDb } from '../database/handles.ts';
import { listAnonymisedCases } from '../database/repositories/case-figures.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { listFlags } from '../database/repositories/flags.ts';
import { listFrozenYears } from '../database/repositories/frozen-years.ts';
import { listReturns, listSanctionEvents } from '../database/repositories/sanction-events.ts';
import type { SanctionRecord } from '../database/repositories/sanctions.ts';
import type { QueryContext } from './context.ts';
import { knownBans } from './known-bans.ts';
import { type ListSearch, searchListings } from './list-search.ts';

interface Bans {
  readonly inForce: number;
  readonly found: number;
  readonly rows: BanRow[];
}

/** Whoever checks a sign-up list must know every ban: also those from cases that are closed to them, without case and reasons. */
export function findBans(context: QueryContext, question: ListSearch): Bans {
  const { db, member } = context;
  const closed = new Set(listClosedCases(db, member));
  const { rows, ...counts } = searchListings(context, knownBans(db), question);
  const shown = rows.map(({ entry: { told, ...sanction }, ...found }) => {
    return {
      ...found,
      ...(closed.has(sanction.incidentId) ? closedCase(sanction) : openCase(context, sanction)),
      told,
    };
  });
  return { ...counts, rows: shown };
}

/** Of every ban and flag there ever was, also of those in cases that were erased since. */
export function countList({ db }: QueryContext, { today }: { today: Day }): BanStatistics {
  const frozen = [...listFrozenYears(db).values()];
  const all = () => true;
  return {
    bans: figuresOf(bansToCount(db, all), today, sumOf(frozen.map(({ bans }) => bans))),
    flags: figuresOf(flagsToCount(db, all), today, sumOf(frozen.map(({ flags }) => flags))),
  };
}

type OfCase = (incidentId: IncidentId | null) => boolean;

/** In full, for being kept when their cases go. */
export function countBans(db: ReadableDb, isOf: OfCase, today: Day): Tally {
  return countsOf(bansToCount(db, isOf), today);
}

export function countFlags(db: ReadableDb, isOf: OfCase, today: Day): Tally {
  return countsOf(flagsToCount(db, isOf), today);
}

function bansToCount(db: ReadableDb, isOf: OfCase): Counted[] {
  const returns = new Set(listReturns(db));
  const counted = new Set(listAnonymisedCases(db));
  return knownBans(db)
    .filter(({ incidentId }) => isOf(incidentId) && !counted.has(incidentId))
    .map((ban) => ({ ...ban, isReturn: returns.has(ban.id) }));
}

function flagsToCount(db: ReadableDb, isOf: OfCase): Counted[] {
  const counted = new Set<IncidentId | null>(listAnonymisedCases(db));
  return listFlags(db)
    .filter(({ incidentId }) => isOf(incidentId) && !counted.has(incidentId))
    .map((flag) => ({ ...flag, isReturn: false }));
}

function openCase(
  { db }: QueryContext,
  { incidentId, codeName, ...sanction }: SanctionRecord,
): Pick<BanRow, 'sanction' | 'incident' | 'ended'> {
  const ended = sanction.lifted === null ? null : howEnded(db, sanction.id);
  return { sanction, incident: { id: incidentId, codeName }, ended };
}

function closedCase({
  incidentId: _,
  codeName: __,
  ...banned
}: SanctionRecord): Pick<BanRow, 'sanction' | 'incident' | 'ended'> {
  const lifted = banned.lifted === null ? null : { ...banned.lifted, reason: '' };
  return { sanction: { ...banned, conditions: '', lifted }, incident: null, ended: null };
}

/** Of one that was lifted before events were kept, nobody knows by whom. */
function howEnded(db: QueryContext['db'], id: SanctionId): BanRow['ended'] {
  for (const { kind, by } of listSanctionEvents(db, id).toReversed())
    if (kind === 'lifted' || kind === 'returned') return { how: kind, by };
  return null;
}
