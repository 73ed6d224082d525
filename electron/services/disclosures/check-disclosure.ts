import type { z } from 'zod';
import type { disclosureProcedures } from '../../../shared/disclosures/procedures.ts';
import type { QueryContext } from '../context.ts';
import { isForbidden, leaksAround } from '../leak-check/leaks-around.ts';
import { chosenFacts } from './disclosures.ts';
import type { KnownFact } from './facts-of.ts';
import { namedIn } from './named-in.ts';
import { casesAgainst } from './outcomes.ts';

type Input = z.output<typeof disclosureProcedures.check.input>;

/** Marks in what is about to be told, in its order; none about the person it is about. Of nobody in particular: names. */
export function checkDisclosure(context: QueryContext, { personId, facts, reason, words }: Input) {
  const text = checkedText(chosenFacts(context, personId, facts), [reason, words]);
  if (personId === null) return { text, leaks: [], mustGo: namedIn(context, text) };
  // Whoever gets it is in none of the cases.
  const leaks = leaksAround(context, { about: personId, to: null, cases: casesAgainst(context, personId) }, text);
  return { text, leaks, mustGo: [...new Set(leaks.filter(isForbidden).map((leak) => leak.text))] };
}

function checkedText(facts: readonly KnownFact[], own: readonly string[]): string {
  return [...facts.map(({ typed }) => typed), ...own]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}
