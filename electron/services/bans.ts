import { isInForce } from '../../shared/bans/in-force.ts';
import type { BanRow } from '../../shared/bans/procedures.ts';
import { BAN_KINDS } from '../../shared/sanctions/catalogue.ts';
import type { Day } from '../../shared/time.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { listSanctionsOfKinds, type SanctionRecord } from '../database/repositories/sanctions.ts';
import type { QueryContext } from './context.ts';
import { knownPeople } from './known-people.ts';
import { type Candidate, type Match, matchPerson } from './name-matching.ts';
import { prepareWords } from './name-words.ts';

interface ListInput {
  readonly on: Day;
  readonly text: string;
  readonly include: 'in-force' | 'all';
  readonly limit?: number | undefined;
}

/** Whoever checks a sign-up list must know every ban: also those from cases that are closed to them, without case and reasons. */
export function findBans(
  context: QueryContext,
  { on, text, include, limit }: ListInput,
): { inForce: number; found: number; rows: BanRow[] } {
  const { db, member } = context;
  const people = knownPeople(context);
  const closed = new Set(listClosedCases(db, member));
  const match = text.trim() === '' ? anybody : matching(text);
  const bans = listSanctionsOfKinds(db, BAN_KINDS).map((ban) => ({ ...ban, inForce: isInForce(ban.sanction, on) }));
  const found = bans
    .filter(({ inForce }) => inForce || include === 'all')
    .flatMap(({ sanction, told, inForce }) => {
      const candidate = people.get(sanction.personId);
      if (candidate === undefined) throw new Error('The person of a ban is missing');
      const fit = match(candidate);
      if (fit === undefined) return [];
      const about = closed.has(sanction.incidentId) ? closedCase(sanction) : openCase(sanction);
      return [{ score: fit.score, row: { ...about, person: fit.person, inForce, told, reasons: [...fit.reasons] } }];
    });
  found.sort((a, b) => a.score - b.score); // stable: the latest bans first among equals
  return {
    inForce: bans.filter(({ inForce }) => inForce).length,
    found: found.length,
    rows: found.slice(0, limit).map(({ row }) => row),
  };
}

function matching(text: string): (candidate: Candidate) => Match | undefined {
  const sought = prepareWords(text);
  const known = new Map<Candidate, Match | undefined>();
  return (candidate) => {
    if (!known.has(candidate)) known.set(candidate, matchPerson(candidate, sought));
    return known.get(candidate);
  };
}

function anybody({ person }: Candidate): Match {
  return { person, reasons: [], score: 0 };
}

function openCase({ incidentId, codeName, ...sanction }: SanctionRecord): Pick<BanRow, 'sanction' | 'incident'> {
  return { sanction, incident: { id: incidentId, codeName } };
}

function closedCase(banned: SanctionRecord): Pick<BanRow, 'sanction' | 'incident'> {
  const { sanction } = openCase(banned);
  const lifted = sanction.lifted === null ? null : { ...sanction.lifted, reason: '' };
  return { sanction: { ...sanction, conditions: '', lifted }, incident: null };
}
