import type { z } from 'zod';
import { displayName } from '../../shared/people/person.ts';
import type { SearchHit } from '../../shared/search/procedures.ts';
import { listCasesWithoutAccounts, listClosedCases } from '../database/repositories/conflicts.ts';
import { listSearchTexts } from '../database/repositories/search-index.ts';
import { findBans } from './bans.ts';
import { dayIn, localZone } from './calendar.ts';
import type { QueryContext } from './context.ts';
import { findNewest } from './incidents.ts';
import { matchingPeople } from './people.ts';
import { wordsOf } from './search-words.ts';
import { snippetOf } from './snippet.ts';

type Hit = z.infer<typeof SearchHit>;

/** Cases, people and bans in turn, so that no kind crowds out the others; what is left over of one goes to the rest. */
export function search(context: QueryContext, { text, limit }: { text: string; limit: number }): Hit[] {
  if (text.trim() === '') return [];
  const kinds = [findBanned(context, text), findCases(context, text, limit), findKnown(context, text)];
  const room = shares(
    kinds.map((hits) => hits.length),
    limit,
  );
  return kinds.flatMap((hits, index) => hits.slice(0, room[index]));
}

/** In force today, on the calendar of this machine. */
function findBanned(context: QueryContext, text: string): Hit[] {
  const on = dayIn(localZone(), context.now());
  const { rows } = findBans(context, { text, on, include: 'in-force' });
  return rows.map(({ person }) => ({ kind: 'ban', personId: person.id, name: displayName(person) }));
}

function findCases(context: QueryContext, text: string, limit: number): Hit[] {
  const { db, member } = context;
  const incidents = findNewest(context, text, limit);
  const closed = new Set([...listClosedCases(db, member), ...listCasesWithoutAccounts(db, member)]);
  const words = wordsOf(text);
  return incidents.map(({ id, codeName }) => {
    const snippet = closed.has(id) ? '' : snippetOf(listSearchTexts(db, id), words);
    return { kind: 'incident', incidentId: id, codeName, snippet };
  });
}

function findKnown(context: QueryContext, text: string): Hit[] {
  return matchingPeople(context, text).map(({ person }) => ({
    kind: 'person',
    personId: person.id,
    name: displayName(person),
  }));
}

/** Equal shares of `limit`, filled up from kinds that have more. */
function shares(counts: readonly number[], limit: number): number[] {
  const given = counts.map(() => 0);
  for (let left = limit; left > 0; ) {
    const before = left;
    for (const [index, count] of counts.entries()) {
      if (left === 0 || (given[index] ?? 0) >= count) continue;
      given[index] = (given[index] ?? 0) + 1;
      left -= 1;
    }
    if (left === before) break;
  }
  return given;
}
