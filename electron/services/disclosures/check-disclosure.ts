import type { z } from 'zod';
import type { disclosureProcedures } from '../../../shared/disclosures/procedures.ts';
import type { Leak, LeakKind } from '../../../shared/leak-check/leak.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { seesAccounts } from '../access.ts';
import type { QueryContext } from '../context.ts';
import { leaksIn } from '../leak-check/leaks-in.ts';
import { chosenFacts } from './disclosures.ts';
import type { KnownFact } from './facts-of.ts';
import { namedIn } from './named-in.ts';
import { casesAgainst } from './outcomes.ts';

type Input = z.output<typeof disclosureProcedures.check.input>;

/** Marks in what is about to be told, in its order; none about the person it is about. Of nobody in particular: names. */
export function checkDisclosure(context: QueryContext, { personId, facts, reason, words }: Input) {
  const text = checkedText(chosenFacts(context, personId, facts), [reason, words]);
  if (personId === null) return { text, leaks: [], mustGo: namedIn(context, text) };
  const leaks = leaksAround(context, personId, text);
  return { text, leaks, mustGo: [...new Set(leaks.filter(isForbidden).map((leak) => leak.text))] };
}

function checkedText(facts: readonly KnownFact[], own: readonly string[]): string {
  return [...facts.map(({ typed }) => typed), ...own]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** In every case against them whose accounts this member sees: whoever gets it is in none of them. */
function leaksAround(context: QueryContext, personId: PersonId, text: string): Leak[] {
  const all = casesAgainst(context, personId)
    .filter((id) => seesAccounts(context, id))
    .flatMap((id) => leaksIn(context, id, null, text))
    .filter(({ reveals, why }) => reveals?.personId !== personId || why === 'former-name')
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const apart: Leak[] = [];
  for (const leak of all) if (leak.from >= (apart.at(-1)?.to ?? 0)) apart.push(leak);
  return apart;
}

const BY_NAME: ReadonlySet<LeakKind> = new Set<LeakKind>(['name', 'handle', 'email', 'phone']);

/** Who reported, was harmed or saw it is never told, whatever the reason; nor is a name that somebody no longer bears. */
function isForbidden({ kind, reveals, why }: Leak): boolean {
  if (why === 'former-name') return true;
  return BY_NAME.has(kind) && reveals !== null && reveals.role !== 'reported';
}
