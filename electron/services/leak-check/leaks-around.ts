import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Leak, LeakKind } from '../../../shared/leak-check/leak.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { seesAccounts } from '../access.ts';
import type { QueryContext } from '../context.ts';
import { leaksIn } from './leaks-in.ts';

/** Marks in a text about somebody who is in several cases, as far as this member sees their accounts; none about themselves. */
export function leaksAround(
  context: QueryContext,
  { about, to, cases }: { about: PersonId; to: PersonId | null; cases: readonly IncidentId[] },
  text: string,
): Leak[] {
  const all = cases
    .filter((id) => seesAccounts(context, id))
    .flatMap((id) => leaksIn(context, id, to, text))
    .filter(({ reveals, why }) => reveals?.personId !== about || why === 'former-name');
  return apartFrom([], all);
}

/** Those that overlap none before them and none of `taken`, in the order of the text. */
export function apartFrom(taken: readonly Leak[], leaks: readonly Leak[]): Leak[] {
  const apart = [...taken];
  for (const leak of leaks.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (apart.every(({ from, to }) => to <= leak.from || leak.to <= from)) apart.push(leak);
  return apart.sort((a, b) => a.from - b.from);
}

const BY_NAME: ReadonlySet<LeakKind> = new Set<LeakKind>(['name', 'handle', 'email', 'phone']);

/** Who reported, was harmed or saw it is never told, whatever the reason; nor is a name that somebody no longer bears. */
export function isForbidden({ kind, reveals, why }: Leak): boolean {
  if (why === 'former-name') return true;
  return BY_NAME.has(kind) && reveals !== null && reveals.role !== 'reported';
}
