import type { Participant } from '../../../shared/incidents/incident.ts';
import type { Leak, LeakReason } from '../../../shared/leak-check/leak.ts';
import { displayName } from '../../../shared/people/person.ts';
import type { Word, Words } from '../name-words.ts';

export type Reveals = Leak['reveals'];

/** A name that the recipient did not use themselves. */
export interface SecretName {
  readonly words: Words;
  /** Those by which somebody can be told apart: without particles such as "de". */
  readonly parts: readonly Word[];
  readonly reveals: Reveals;
  readonly why: LeakReason;
}

/** A handle, e-mail or number, made ready to be compared. */
export interface SecretAddress {
  readonly kind: 'handle' | 'email' | 'phone';
  readonly bare: string;
  readonly reveals: Reveals;
}

/** Words that were told or written down: an account, a place, how somebody looks. */
export interface SecretText {
  readonly text: string;
  readonly reveals: Reveals;
}

/** All that a letter to one recipient must not tell by accident. */
export interface Secrets {
  readonly names: readonly SecretName[];
  /** Names that may stand in the letter: the recipient's, those that they used, the team's. */
  readonly known: readonly Words[];
  readonly addresses: readonly SecretAddress[];
  readonly accounts: readonly SecretText[];
  readonly looks: readonly SecretText[];
  readonly places: readonly SecretText[];
  readonly organisations: readonly SecretText[];
  /** When it happened, as days and clock times: see `readTimes`. */
  readonly times: readonly SecretText[];
  /** When it happened, as somebody put it: "after the quiz night". */
  readonly occasions: readonly SecretText[];
  /** What the recipient told themselves. */
  readonly told: string;
  /** Whose gender is not known to the recipient: nobody, one person, or some that cannot be told apart. */
  readonly gender: { readonly reveals: Reveals } | undefined;
}

/** A place in the letter, before it is known what else stands there. */
export type Finding = Omit<Leak, 'text'>;

export function revealing(party: Participant | undefined): Reveals {
  if (party === undefined) return null;
  return { personId: party.person.id, name: displayName(party.person), role: party.role };
}
