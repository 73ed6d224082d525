import type { Participant } from '../../../shared/incidents/incident.ts';
import type { LeakReason } from '../../../shared/leak-check/leak.ts';
import { prepareWords, type Word, type Words } from '../name-words.ts';
import { revealing, type SecretName } from './secrets.ts';

export function namesOf(party: Participant): SecretName[] {
  const { name, otherNames, codeName } = party.person;
  return [
    ...named([name], 'name', party),
    ...named(otherNames, 'other-name', party),
    ...named([codeName], 'code-name', party),
    ...formerNamesOf(party),
  ];
}

/** They leave in nothing, not even in a letter to whoever bore them. */
export function formerNamesOf(party: Participant): SecretName[] {
  const { name, otherNames, formerNames } = party.person;
  const present = new Set([name, ...otherNames].flatMap((each) => prepareWords(each).words));
  const former = named(formerNames, 'former-name', party);
  return former.map((each) => ({ ...each, parts: each.parts.filter((part) => !present.has(part)) }));
}

function named(names: readonly string[], why: LeakReason, party: Participant): SecretName[] {
  return names
    .map(prepareWords)
    .filter(({ words }) => words.length > 0)
    .map((words) => ({ words, parts: partsOf(words), reveals: revealing(party), why }));
}

/** Particles are in many names, and an initial by itself in every text. */
function partsOf({ words }: Words): Word[] {
  return words.filter(({ text }) => text.length >= 2 && !PARTICLES.has(text));
}

const PARTICLES: ReadonlySet<string> = new Set(
  'al abu af am an ap av bin bint ben da das de dei del della den der des di dos du el ibn la le les lo mac mc of san st the ten ter van von vom zu zum zur y e'.split(
    ' ',
  ),
);
