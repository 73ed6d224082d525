import type { PersonId } from '../people/person.ts';
import type { SanctionScope } from '../sanctions/sanction.ts';
import type { Day } from '../time.ts';

/** Somebody whom a list of registrants is compared with: once, however many bans and flags they have. */
export interface Listed {
  /** Of the person, or of the entry on another body's list. */
  readonly id: string;
  /** The strictest of what holds. */
  readonly kind: 'ban' | 'flag' | 'other-body';
  /** Name, other names and former names, in every form that is known. Empty for somebody only described. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly handles: readonly string[];
  readonly organisation: string;
  /** Null: on another body's list, and nobody of this case file. */
  readonly personId: PersonId | null;
  readonly scopes: readonly SanctionScope[];
  /** Whose list it is; null: the team's own. */
  readonly source: string | null;
  /** The last day that any of it holds; null: indefinite. */
  readonly until: Day | null;
}
